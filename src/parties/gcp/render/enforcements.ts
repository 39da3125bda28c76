import { ExchangeHold } from './exchange-gate';
import { gapsOf } from './gaps';
import { Planned, PoolPlan } from './plan';
import { ClaimCondition, closedEnforcements, CompiledTrust, enforcedBy, Enforcement, Party } from '../../../trust';
import { celOf } from '../cel/condition';
import { printCel } from '../cel/print';

const AT_EXCHANGE: Record<ExchangeHold, string> = {
  [ExchangeHold.ALWAYS]: 'attribute_condition, for every token of the pool',
  [ExchangeHold.LISTED]: 'attribute_condition, as one of the pool\'s alternatives',
  [ExchangeHold.NOT]: 'not checked, the alternatives of this pool are more than a condition holds',
};

/**
 * How each requirement of a workflow is held, at the two gates apart. Google sees every claim, so the conditions take the
 * place of the subject. Depends on the whole pool: what the exchange holds changes as workflows are added; what the identity
 * holds does not.
 */
export function enforcementsOf(plan: PoolPlan, { trust, bound, closed }: Planned): Enforcement[] {
  if (closed) return closedEnforcements(Party.GCP, trust);
  const gaps = gapsOf(trust);
  const optional = new Set(trust.issuer.optionalClaims);
  const attributes = [...new Set(bound.map(({ attribute }) => `attribute.${attribute}`))].join(', ');
  return trust.requirements.map((requirement) => {
    const conditions = trust.alternatives.flatMap((alternative) => alternative.conditions.filter((condition) => condition.requirement === requirement.id));
    if (conditions.length === 0) return gaps.find((gap) => gap.requirement === requirement.id)!;
    const tests = testsOf(trust, requirement.id, optional);
    return enforcedBy(Party.GCP, requirement, `${tests}; exchange: ${atExchange(plan, conditions)}; identity: bound to ${attributes}`);
  });
}

/** What a requirement asks: of each way in all of it, and of the ways one. */
function testsOf({ alternatives }: CompiledTrust, requirement: string, optional: ReadonlySet<string>): string {
  const ways = alternatives.map(({ conditions }) => conditions.filter((one) => one.requirement === requirement).map((one) => printCel(celOf(one, optional))));
  const texts = [...new Set(ways.filter((way) => way.length > 0).map((way) => [...new Set(way)].join(' and ')))];
  return texts.map((text) => texts.length > 1 && text.includes(' and ') ? `(${text})` : text).join(' or ');
}

/** The weakest of the holds. */
function atExchange(plan: PoolPlan, conditions: readonly ClaimCondition[]): string {
  const holds = conditions.map((condition) => plan.exchange.holds(condition));
  const weakest = [ExchangeHold.NOT, ExchangeHold.LISTED, ExchangeHold.ALWAYS].find((hold) => holds.includes(hold))!;
  return AT_EXCHANGE[weakest];
}
