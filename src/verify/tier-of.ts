import { ReportTier, ReportTierCell } from './report-tier';
import { ITrustedIdentity, outcomesAt, Party, TierOutcome } from '../trust';

/** The tier of the workflow that identities have in common, by what each of them holds; undefined where it has none. */
export function reportTier(identities: readonly ITrustedIdentity[]): ReportTier | undefined {
  const trust = identities[0].workflow.compile();
  if (!trust.tier) return undefined;
  const judged = identities.flatMap(({ party, enforcements }) => outcomesAt(party, trust, enforcements).map((outcome) => ({ party, outcome })));
  const rows = trust.tier.outcomes.map(({ id, text }) => (
    { id, text, cells: once(judged.filter(({ outcome }) => outcome.id === id).map(({ party, outcome }) => cellOf(party, outcome))) }));
  return { tier: trust.tier.tier, rows };
}

function cellOf(party: Party, { hold, how, acknowledged }: TierOutcome): ReportTierCell {
  return { party, hold, how, ...acknowledged && { acknowledged: acknowledged.reason, expires: acknowledged.expires } };
}

const once = (cells: readonly ReportTierCell[]): ReportTierCell[] => [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];
