import { EngineParts } from './engine-parts';
import { hasValueAlways, knownIn, neverFails, Present } from './presence';
import { ALWAYS, ClaimMatcher, ClaimPattern, either, fits, Formula, negation, NEVER, present, Term, Wildcard } from '../../../claims';
import { IssuerClaims } from '../../../facts';
import { and, Bounds, every, exactly, OPEN } from '../../../trust';
import { Mapping, SUBJECT } from '../evaluate/mapping';
import { LIMITS } from '../facts/limits';

/** A pattern has no bytes. */
const CHARACTERS = `Google measures google.subject in bytes, of which there are at most ${LIMITS.subjectBytes.value}; here each character is one`;
/** Lengths of most claims are documented nowhere. */
const ALL_BYTES = `all that is mapped of a token comes to at most ${LIMITS.mappedBytes.value} bytes`;

/** What is taken for granted about sizes. */
export function sizeAssumptions({ lowered }: Mapping, claims: IssuerClaims): string[] {
  const subject = lowered.find(({ name }) => name === SUBJECT)?.term;
  return [...subject && !fitsAlways(subject, claims) ? [CHARACTERS] : [], ALL_BYTES];
}

const TOO_LONG = ClaimMatcher.fitting(new ClaimPattern([
  ...new Array(LIMITS.subjectBytes.value + 1).fill({ wildcard: Wildcard.ANY_ONE }), { wildcard: Wildcard.ANY_RUN },
]));

/** The tokens that a mapping takes: each expression has a value, and the subject fits. */
export function mappingBounds(mapping: Mapping, known: Present, claims: IssuerClaims, engine: EngineParts): Bounds {
  const targets = mapping.lowered;
  const subject = targets.find(({ name }) => name === SUBJECT);
  if (!subject) return exactly(NEVER);
  const computed = (expression: string | undefined, what: string) => expression === undefined ? OPEN : engine(`${expression} ${what}`);
  const values = targets.map(({ term, texts, expression }) => {
    const read = texts ?? (term && [term]);
    return read ? exactly(and(read.map((one) => hasValue(one, known)))) : computed(expression, 'has a value');
  });
  return every([...values, subject.term ? sizeBounds(subject.term, claims) : computed(subject.expression, 'is as long as google.subject may be')]);
}

/** What Google makes of an empty subject is not documented. */
function sizeBounds(term: Term, claims: IssuerClaims): Bounds {
  if (fitsAlways(term, claims)) return exactly(ALWAYS);
  const [short, empty] = [negation(fits(term, TOO_LONG)), fits(term, ClaimMatcher.exact(''))];
  return every([exactly(short), { lowerBound: negation(empty), upperBound: ALWAYS }]);
}

/** Whether all that is in it is literal text and claims of a bounded length, which are never empty. */
function fitsAlways(term: Term, { longestOf }: IssuerClaims): boolean {
  const lengths = (term.kind === 'join' ? term.parts : [term]).map((part) => {
    if (part.kind === 'text') return part.value.length;
    return part.kind === 'claim' ? longestOf(part.claim) : Infinity;
  });
  const sum = lengths.reduce((total, length) => total + length, 0);
  return sum > 0 && sum <= LIMITS.subjectBytes.value;
}

/** Whether a term has a value for a token of texts that has the `known` claims: an expression that has none rejects the token. */
function hasValue(term: Term, known: Present): Formula {
  if (hasValueAlways(term, known)) return ALWAYS;
  switch (term.kind) {
    case 'text': return ALWAYS;
    case 'claim': return present(term.claim);
    case 'join': return and(term.parts.map((part) => hasValue(part, known)));
    case 'choice': return chosen(term, known);
  }
}

function chosen({ condition, yes, no }: Extract<Term, { kind: 'choice' }>, known: Present): Formula {
  const [one, other] = [hasValue(yes, knownIn(condition, true, known)), hasValue(no, knownIn(condition, false, known))];
  const same = JSON.stringify(one) === JSON.stringify(other);
  return same && neverFails(condition, known) ? one : either(condition, one, other);
}
