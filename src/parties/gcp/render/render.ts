import { PoolDocument } from '../document';
import { enforcementsOf } from './enforcements';
import { Planned, PoolPlan } from './plan';
import { CompiledIssuer, CompiledTrust, Rendering } from '../../../trust';

/** The document of a pool for some trusted workflows of one issuer, in the order in which they are added. `closed` names those that nobody gets in through. */
export function render(issuer: CompiledIssuer, trusts: readonly CompiledTrust[], closed: readonly string[] = []): Rendering<PoolDocument> {
  const plan = new PoolPlan(issuer);
  trusts.forEach((trust) => plan.add(trust, closed.includes(trust.name)));
  return { document: documentOf(plan), enforcements: plan.planned.flatMap((planned) => enforcementsOf(plan, planned)) };
}

/** What the plan comes to so far. */
export function documentOf(plan: PoolPlan): PoolDocument {
  const closed = plan.planned.filter((planned) => planned.closed).map(({ trust }) => trust.name);
  return {
    issuer: plan.issuer.url,
    audience: plan.chosenAudience,
    mapping: { ...plan.mapping },
    condition: plan.condition,
    bound: Object.fromEntries(plan.planned.map(({ trust, bound }) => [trust.name, bound.map((value) => ({ ...value }))])),
    ...closed.length > 0 ? { closed } : {},
    ...plan.closed ? { disabled: true } : {},
  };
}

/** The same for one workflow: the provider serves all of them, the bindings of the others are none of its business. */
export function documentFor(plan: PoolPlan, { trust: { name }, closed }: Planned): PoolDocument {
  const { closed: _, ...document } = documentOf(plan);
  return { ...document, bound: { [name]: document.bound[name] }, ...closed ? { closed: [name] } : {} };
}
