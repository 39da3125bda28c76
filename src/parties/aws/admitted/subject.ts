import { ANYTHING, oneOf, Texts } from './claim-test';
import { keyClaim } from './key-claim';
import { allOf, anyOf, opposite, TwoSided, UNSETTLED } from './two-sided';
import { textsOf } from './value';
import { ClaimMatcher, isLiteral, Wildcard } from '../../../claims';
import { exactly } from '../../../trust';
import { Call } from '../evaluate/call';
import { operatorNamed } from '../evaluate/operator';
import { LIMITS } from '../facts/limits';
import { Policy } from '../policy';

/**
 * STS takes no token without a subject. What it makes of one outside of its documented length is not known, and is left out but where the policy
 * itself names such subjects.
 */
export function subjectBounds(policy: Policy, call: Call): TwoSided {
  const odd = namedSubjects(policy, call).filter(isOfOddLength);
  const there = oneOf('sub', exactly(ANYTHING), false);
  if (odd.length === 0) return there;
  const texts: Texts = exactly(odd);
  return allOf([there, anyOf([opposite(oneOf('sub', texts, false)), UNSETTLED])]);
}

function namedSubjects({ statements }: Policy, call: Call): ClaimMatcher[] {
  return statements.flatMap(({ conditions }) => conditions).flatMap(({ operator: name, key, values }) => {
    const operator = operatorNamed(name);
    if (!operator || keyClaim(key, call)?.claim !== 'sub') return [];
    return values.flatMap((value) => textsOf(name, operator, value, call).upperBound);
  });
}

/** Whether all its texts are too long, or its one text too short. */
function isOfOddLength({ exactValue, pattern }: ClaimMatcher): boolean {
  const [least, most] = [LIMITS.subjectLeast.value, LIMITS.subjectMost.value];
  if (exactValue !== undefined) return exactValue.length < least || exactValue.length > most;
  const lengths = pattern?.parts.map((part) => isLiteral(part) ? part.literal.length : part.wildcard === Wildcard.ANY_ONE ? 1 : 0) ?? [];
  return lengths.reduce((sum, length) => sum + length, 0) > most;
}
