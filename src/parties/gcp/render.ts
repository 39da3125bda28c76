import { PoolDocument } from './document';
import { enforcementsOf } from './enforcements';
import { PoolPlan } from './plan';
import { CompiledIssuer, CompiledTrust } from '../../trust';
import { Rendering } from '../../trust/rendering';

/** The document of a pool for some trusted workflows of one issuer, in the order in which they are added. */
export function render(issuer: CompiledIssuer, trusts: readonly CompiledTrust[]): Rendering<PoolDocument> {
  const plan = new PoolPlan(issuer);
  trusts.forEach((trust) => plan.add(trust));
  return { document: documentOf(plan), enforcements: plan.planned.flatMap((planned) => enforcementsOf(plan, planned)) };
}

/** What the plan comes to so far. */
export function documentOf(plan: PoolPlan): PoolDocument {
  return {
    issuer: plan.issuer.url,
    audience: plan.chosenAudience,
    mapping: { ...plan.mapping },
    condition: plan.condition,
    bound: Object.fromEntries(plan.planned.map(({ trust, bound }) => [trust.name, [...bound]])),
  };
}
