import { ANYTHING, oneOf, Texts } from './claim-test';
import { keyClaim } from './key-claim';
import { agreed, allOf, opposite, TwoSided, UNSETTLED } from './two-sided';
import { ClaimMatcher } from '../../../claims';
import { exactly, isUnsettled, Verdict } from '../../../trust';
import { Call } from '../evaluate/call';
import { compileCondition } from '../evaluate/condition';
import { RoleTrust } from '../evaluate/evaluate';
import { decideAudience, nearest } from '../evaluate/token';
import { stsAudience } from '../facts/partitions';
import { ConditionValue, Policy, Provider, Statement } from '../policy';

/** STS takes no token without an audience, and of audiences those of the provider, where the files have that. */
export function audienceBounds({ policy, providers, scope }: RoleTrust, call: Call): TwoSided {
  const near = nearest(call, providers, scope);
  const there = oneOf('aud', exactly(ANYTHING), false);
  const notEmpty = mayAllow(policy, call, '') ? [opposite(oneOf('aud', NONE, false))] : [];
  return allOf([there, ...notEmpty, ...near.length === 0 ? [] : [agreed(near.map(listed))]]);
}

/** Whether some statement that is no Deny has no condition on the audience that refuses this one for certain. */
function mayAllow({ statements }: Policy, call: Call, aud: string): boolean {
  const asked = { ...call, token: { ...call.token, aud } };
  const refuses = ({ conditions }: Statement) => conditions.some((one) => keyClaim(one.key, call)?.claim === 'aud' && compileCondition('', one)(asked).verdict === Verdict.DENY);
  return statements.some((statement) => statement.effect !== 'Deny' && !refuses(statement));
}

/** Empty text is in the list of no provider. That longer text than 255 characters is in none either, is taken for granted. */
const EMPTY_TEXT = [ClaimMatcher.exact('')];
const NONE: Texts = exactly(EMPTY_TEXT);

function listed({ clientIds }: Provider): TwoSided {
  if (isUnsettled(clientIds)) return UNSETTLED;
  const texts = clientIds.map((id) => ClaimMatcher.exact(id));
  return oneOf('aud', exactly(texts), false);
}

/** The audiences that may get in, as far as the files name them; and the one that tokens for STS have, where it may. */
export function audiencesOf(role: RoleTrust, call: Call): string[] {
  const { policy, providers, partition, scope } = role;
  const audienceOf = ({ conditions }: Statement) => conditions.filter(({ key }) => keyClaim(key, call)?.claim === 'aud');
  const allowing = policy.statements.filter(({ effect }) => effect !== 'Deny');
  const named = allowing.flatMap((statement) => audienceOf(statement).flatMap(({ values }) => values.flatMap(literalsOf)));
  const ids = nearest(call, providers, scope).flatMap(({ clientIds }) => isUnsettled(clientIds) ? [] : clientIds);
  return [...new Set([...named, ...ids, stsAudience(partition)])].filter((aud) => {
    const asked = { ...call, token: { ...call.token, aud } };
    const refused = (statement: Statement) => audienceOf(statement).some((condition) => compileCondition('', condition)(asked).verdict === Verdict.DENY);
    return decideAudience(asked, providers, scope).verdict !== Verdict.DENY && allowing.some((statement) => !refused(statement));
  });
}

function literalsOf({ parts, text }: ConditionValue): string[] {
  return parts.length === 1 && 'literal' in parts[0] ? [text] : [];
}
