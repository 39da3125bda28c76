import { Formula } from '../../../claims';
import { TrustTier } from '../../../trust';
import { TrustScope } from '../../../verify';
import { JudgedPermissions } from '../../judged-permissions';
import { KnownTrust } from '../../of-scope';
import { FindingPart } from '../../rule';
import { isKnown } from '../../stages';

/** One thing that some tiers ask of an identity. One file each. */
export interface TierDemand {
  readonly tiers: readonly TrustTier[];
  /** What is wrong, behind `not fit for production: `; nothing where it is met. Pure. */
  judge(subject: JudgedPermissions): readonly FindingPart[];
}

const SILENT = [TrustScope.NOBODY, TrustScope.UNKNOWN];

/** What is to be said of each trust that lets in somebody, where it is known whom; of others `settled` speaks. */
export const ofEachTrust = (say: (trust: KnownTrust) => readonly FindingPart[]) => ({ trust: { trusts } }: JudgedPermissions): readonly FindingPart[] => (
  trusts.filter(isKnown).filter(({ scope: { scope } }) => !SILENT.includes(scope)).flatMap(say));

/** Runs that have to be kept out: some get in, or it is not proved that none does. */
export function keptOut(trust: KnownTrust, runs: Formula, noun: string, fix: string): readonly FindingPart[] {
  const witness = trust.witness(runs);
  if (witness) return [{ message: `${noun} get in`, witness, fix }];
  return trust.refuses(runs) ? [] : [{ message: `it is not proved that ${noun} are kept out`, fix }];
}
