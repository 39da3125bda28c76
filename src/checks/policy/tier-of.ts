import { AskedPolicy, TierEntry } from './organization-policy';
import { ClaimMatcher, ClaimPattern, matches } from '../../claims';
import { TrustingIdentity } from '../../trust';

/** The first entry that fits an identity. */
export function tierOf({ party, identity, source }: TrustingIdentity, { tiers = [], fileOf }: AskedPolicy): TierEntry | undefined {
  const isOf = (file: string | undefined) => file === undefined || fileOf(file) === fileOf(source.file);
  return tiers.find((entry) => entry.party === party && fits(entry.identity, identity) && isOf(entry.file));
}

const fits = (name: string, identity: string) => name === identity || (name.includes('*') && matches(ClaimMatcher.fitting(ClaimPattern.ofStars(name)), identity));
