import { Formula, matches } from '../../claims';
import { claimsOf, Literal, NotListed, Way, waysTo } from '../../claims/solve';
import { Admitted, isUnsettled } from '../../trust';

/** Every way in that some token may take, those that are open too; undefined where they are not known or too many. */
export function waysOf(admitted: Admitted): readonly Way[] | undefined {
  return isUnsettled(admitted) ? undefined : listed(admitted.upperBound ?? admitted.lowerBound);
}

/** The ways in that are certain. */
export function certainWaysOf(admitted: Admitted): readonly Way[] | undefined {
  return isUnsettled(admitted) ? undefined : listed(admitted.lowerBound);
}

/** Of one document it is asked often. */
function listed(formula: Formula): readonly Way[] | undefined {
  if (!LISTED.has(formula)) LISTED.set(formula, list(formula));
  return LISTED.get(formula);
}

const LISTED = new WeakMap<Formula, readonly Way[] | undefined>();

function list(formula: Formula): readonly Way[] | undefined {
  try {
    return waysTo(formula, true).filter(isPossible);
  } catch (error) {
    if (error instanceof NotListed) return undefined;
    throw error;
  }
}

/** Whether no claim is asked for that must not be there, and none for two values at once. */
function isPossible(way: Way): boolean {
  const absent = way.flatMap((literal) => literal.kind === 'absent' ? [literal.claim] : []);
  if (way.some((literal) => literal.kind !== 'absent' && claimsOf(literal).some((claim) => absent.includes(claim)))) return false;
  const tests = way.filter(isOfOneClaim);
  const exact = tests.filter(({ holds, matcher }) => holds && matcher.exactValue !== undefined);
  const agree = (one: Match, other: Match) => claimsOf(one)[0] !== claimsOf(other)[0] || matches(other.matcher, one.matcher.exactValue) === other.holds;
  return exact.every((one) => tests.every((other) => agree(one, other)));
}

type Match = Extract<Literal, { kind: 'match' }>;

const isOfOneClaim = (literal: Literal): literal is Match => literal.kind === 'match' && literal.of.length === 1 && claimsOf(literal).length === 1;
