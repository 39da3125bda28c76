import { KnownTrust } from './of-scope';
import { textsAsked, writtenText } from './ways';
import { ALWAYS } from '../claims';
import { TokenClaims } from '../trust';
import { TrustScope } from '../verify';
import { waysOf } from '../verify/shared';

/**
 * A job of an environment, of any project of an organization, where each way in names an environment: a rule of its own tells it. A pattern may
 * take other jobs too, which is no better.
 */
export function ofEnvironmentAnywhere(trust: KnownTrust): TokenClaims | undefined {
  const { runs: { exactOnAnyRefBy = [], namedIn }, scope: { scope }, side: { admitted } } = trust;
  if (scope !== TrustScope.ORGANIZATION) return undefined;
  const names = textsAsked(trust).flatMap(({ claim, matcher }) => {
    const text = writtenText(matcher);
    return [{ claim, value: text }, ...namedIn(claim, text)].flatMap((named) => exactOnAnyRefBy.includes(named.claim) ? [named] : []);
  });
  const ways = waysOf(admitted)?.length ?? 0;
  const witness = names.length >= ways && ways > 0 ? trust.witness(ALWAYS) : undefined;
  return names.some(({ claim, value }) => witness?.[claim] === value) ? witness : undefined;
}
