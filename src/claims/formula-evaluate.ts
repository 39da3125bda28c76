import { Formula, Term } from './formula';
import { matches, matchesValue } from './match';
import { ClaimMatcher, MatcherKind } from './matcher';

/** A decoded token. Claims that are `undefined` are absent. */
export type ClaimValues = Readonly<Record<string, unknown>>;

/** Why a formula or a term has no value for a token. */
export class Failure {
  constructor(public readonly reason: string) {}
}

/** The value of a formula for one token. */
export function evaluate(formula: Formula, claims: ClaimValues): boolean | Failure {
  switch (formula.kind) {
    case 'constant': return formula.value;
    case 'test': return evaluateTest(formula.term, formula.matcher, claims);
    case 'same': return evaluateSame(formula.left, formula.right, claims);
    case 'and': return evaluateChain(formula.parts, false, claims);
    case 'or': return evaluateChain(formula.parts, true, claims);
    case 'not': return opposite(evaluate(formula.part, claims));
    case 'choice': return chosen(formula, claims, evaluate);
  }
}

/** The value of a term for one token: text but for a claim that is something else. */
export function valueOf(term: Term, claims: ClaimValues): unknown {
  switch (term.kind) {
    case 'text': return term.value;
    case 'claim': return claimOf(claims, term.claim) ?? absent(claims, term.claim);
    case 'join': return join(term.parts, claims);
    case 'choice': return chosen(term, claims, valueOf);
  }
}

/** A claim's own value, never something inherited; undefined where the token lacks it. */
export const claimOf = (claims: ClaimValues, claim: string): unknown => Object.hasOwn(claims, claim) ? claims[claim] : undefined;

/** A claim may be there, and null. */
const absent = (claims: ClaimValues, claim: string) => claimOf(claims, claim) === null ? null : new Failure(`the token has no claim ${claim}`);

const opposite = (value: boolean | Failure) => typeof value === 'boolean' ? !value : value;

function evaluateTest(term: Term, matcher: ClaimMatcher, claims: ClaimValues): boolean | Failure {
  if (matcher.kind === MatcherKind.ABSENT) return term.kind === 'claim' && claimOf(claims, term.claim) === undefined;
  const value = valueOf(term, claims);
  if (typeof value === 'string') return matcher.kind === MatcherKind.ELEMENT ? new Failure(`${nameOf(term)} is no list`) : matches(matcher, value);
  if (value instanceof Failure) return value;
  if (!matcher.isOfText) return untextual(term, matcher, value);
  return matcher.kind === MatcherKind.PATTERN ? new Failure(`${nameOf(term)} is no text`) : matcher.kind === MatcherKind.NONE_OF;
}

/** Of a map the keys are asked for, as CEL does. */
function untextual(term: Term, matcher: ClaimMatcher, value: unknown): boolean | Failure {
  if (matcher.kind !== MatcherKind.ELEMENT || Array.isArray(value)) return matchesValue(matcher, value);
  return typeof value === 'object' && value !== null ? Object.hasOwn(value, matcher.values[0]) : new Failure(`${nameOf(term)} is no list`);
}

function evaluateSame(leftTerm: Term, rightTerm: Term, claims: ClaimValues): boolean | Failure {
  const left = valueOf(leftTerm, claims);
  const right = valueOf(rightTerm, claims);
  if (left instanceof Failure) return left;
  if (right instanceof Failure) return right;
  return typeof left === 'string' && left === right;
}

/** The first part that settles it; or else the first failure; or else the opposite. */
function evaluateChain(parts: readonly Formula[], settles: boolean, claims: ClaimValues): boolean | Failure {
  let failure: Failure | undefined;
  for (const part of parts) {
    const value = evaluate(part, claims);
    if (value === settles) return settles;
    if (value instanceof Failure) failure ??= value;
  }
  return failure ?? !settles;
}

/** Something that depends on a condition. */
interface Choice<T> { readonly condition: Formula; readonly yes: T; readonly no: T }

function chosen<T, V>({ condition, yes, no }: Choice<T>, claims: ClaimValues, read: (part: T, values: ClaimValues) => V): V | Failure {
  const value = evaluate(condition, claims);
  return value instanceof Failure ? value : read(value ? yes : no, claims);
}

function join(parts: readonly Term[], claims: ClaimValues): string | Failure {
  let text = '';
  for (const part of parts) {
    const value = valueOf(part, claims);
    if (typeof value !== 'string') return value instanceof Failure ? value : new Failure(`${nameOf(part)} is no text`);
    text += value;
  }
  return text;
}

const nameOf = (term: Term) => term.kind === 'claim' ? `the claim ${term.claim}` : 'a value';
