import { namedIn, valuesLeft } from './names';
import { waysOf } from './ways-of';
import { claimTerm, conjunction, disjunction, fits, Formula, joined, literal, negation } from '../../claims/formula';
import { isLiteral } from '../../claims/literal';
import { ClaimMatcher } from '../../claims/matcher';
import { claimsOf, Literal } from '../../claims/solve';
import { Admitted } from '../../trust/admitted';

/** A text that is compared with something. */
type Match = Extract<Literal, { kind: 'match' }>;

/** Whether a claim has this value. */
export const is = (claim: string, value: string): Formula => fits(claimTerm(claim), ClaimMatcher.exact(value));

/** Whether a claim has one of some values; one test, however many they are. */
export const isOneOf = (claim: string, values: readonly string[]): Formula => negation(fits(claimTerm(claim), ClaimMatcher.noneOf([...values])));

const OTHER = 'any-other-name';
const PUSHED = conjunction([isOneOf('event_name', ['push', 'create', 'workflow_dispatch']), isOneOf('ref', [`refs/heads/${OTHER}`, `refs/tags/${OTHER}`])]);
const PULL_REQUEST = conjunction([is('ref', 'refs/pull/7/merge'), is('event_name', 'pull_request')]);

/**
 * Runs that nobody means who names runs: on any branch or tag, or of a pull request; and on any branch with an environment of any name.
 * One question each, since that is cheaper.
 */
export const RUNS_OF_ANYONE: readonly Formula[] = [
  conjunction([fits(claimTerm('environment'), ClaimMatcher.absent()), disjunction([PUSHED, PULL_REQUEST])]),
  conjunction([is('environment', OTHER), is('event_name', 'push'), is('ref', `refs/heads/${OTHER}`)]),
];

/** Claims that tell a ref; `workflow_ref` has it behind its `@`. */
export const REF_CLAIMS: readonly string[] = ['ref', 'workflow_ref'];
/** Claims that tell a ref or an environment. */
export const RUN_CLAIMS: readonly string[] = [...REF_CLAIMS, 'environment'];

/** Whether one of these claims is what a way in asks for in so many words, in the claim, in the subject or in a text of several claims. */
export function isNamed(admitted: Admitted, claims: readonly string[]): Formula {
  const asked = matchesOf(admitted);
  return disjunction([...claims.flatMap((claim) => among(claim, asked.flatMap((match) => valuesOf(claim, match)))), ...textsWith(claims, asked)]);
}

/** Whether an id of a repository or an owner is one that a way in asks for: what others cannot register again. */
export function isHeldByIds(admitted: Admitted): Formula {
  const { repositories, owners } = namedIn(admitted);
  const ids = { repository_id: repositories.ids, repository_owner_id: owners.ids };
  return disjunction([...Object.entries(ids).flatMap(([claim, values]) => among(claim, values)), ...textsWith(Object.keys(ids), matchesOf(admitted))]);
}

const among = (claim: string, values: readonly string[]) => values.length === 0 ? [] : [isOneOf(claim, values)];

const matchesOf = (admitted: Admitted): Match[] => (waysOf(admitted) ?? []).flat().filter((asked): asked is Match => asked.kind === 'match');

/** An exact text of several claims leaves each of them few values. */
function textsWith(claims: readonly string[], asked: readonly Match[]): Formula[] {
  const texts = asked.filter((match) => match.of.length > 1 && match.holds && match.matcher.exactValue !== undefined
    && claimsOf(match).some((claim) => claims.includes(claim)));
  const formulas = texts.map(({ of, matcher }) => fits(joined(of.map((part) => 'text' in part ? literal(part.text) : claimTerm(part.claim))), matcher));
  return [...new Map(formulas.map((formula) => [JSON.stringify(formula), formula])).values()];
}

/** The values of a claim that a text of one claim asks for: the claim itself, or a segment of the subject. */
function valuesOf(claim: string, match: Match): readonly string[] {
  if (match.of.length !== 1) return [];
  const [of] = claimsOf(match);
  if (of === claim) return valuesLeft(match);
  return of === 'sub' && match.holds ? segmentsOf(claim, match.matcher) : [];
}

/** Stands for a wildcard: no subject holds it. */
const WILD = '\u0000';
const SEGMENTS: Readonly<Record<string, RegExp>> = { ref: /(?<=^|:)ref:(refs\/[^:\0]+)(?=:|$)/g, environment: /(?<=^|:)environment:([^:\0]+)(?=:|$)/g };

function segmentsOf(claim: string, { exactValue, pattern }: ClaimMatcher): string[] {
  const text = exactValue ?? pattern?.parts.map((part) => isLiteral(part) ? part.literal : WILD).join('') ?? '';
  const found = SEGMENTS[claim] === undefined ? [] : [...text.matchAll(SEGMENTS[claim])].map(([, value]) => value);
  // The subject writes a colon of a name as `%3A`, and a name may hold that text itself.
  return found.flatMap((value) => [...new Set([value, value.replaceAll('%3A', ':')])]);
}
