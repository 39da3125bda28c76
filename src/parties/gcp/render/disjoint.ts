import { disjoint } from '../../../claims';
import { isTrustedWorkflowError } from '../../../internal/errors';
import { ClaimCondition } from '../../../trust';

/** Whether no token satisfies both conjunctions: they ask for different values of one claim. */
export function neverBoth(first: readonly ClaimCondition[], second: readonly ClaimCondition[]): boolean {
  return first.some((one) => second.some((other) => one.claim === other.claim && one.matcher.key !== other.matcher.key && certainlyDisjoint(one, other)));
}

/** Patterns that are too complex to compare count as overlapping: they only cost an attribute more. */
function certainlyDisjoint(one: ClaimCondition, other: ClaimCondition): boolean {
  try {
    return disjoint(one.matcher, other.matcher).holds;
  } catch (error) {
    if (isTrustedWorkflowError(error)) return false;
    throw error;
  }
}
