import { isTrustedWorkflowError } from '../../../internal/errors';
import { BudgetLine, CompiledTrust, newNames } from '../../../trust';
import { LIMITS } from '../facts/limits';
import { PoolPlan } from '../render/plan';

/** A pool of a plan, with the workflows that fit into it. */
export interface FilledPool {
  readonly pool: string;
  readonly plan: PoolPlan;
}

/** Workflows in the pools that the plan names, and the rest in as few as their order gives: a pool has one issuer and one audience. */
export function fillPools(planned: readonly { readonly trust: CompiledTrust; readonly pool?: string }[]): FilledPool[] {
  const named = new Map<string, FilledPool>();
  const open = new Map<string, FilledPool>();
  const split: FilledPool[] = [];
  const names = newNames('pool', new Set(planned.map(({ pool }) => pool)));
  for (const { trust, pool } of planned) {
    if (pool !== undefined) {
      const filled = named.get(pool) ?? { pool, plan: new PoolPlan(trust.issuer) };
      filled.plan.add(trust);
      named.set(pool, filled);
      continue;
    }
    const kind = JSON.stringify([trust.issuer.url, trust.audiences.gcp]);
    if (tryAdd(open.get(kind), trust)) continue;
    const next = { pool: names(), plan: new PoolPlan(trust.issuer) };
    next.plan.add(trust);
    open.set(kind, next);
    split.push(next);
  }
  return [...named.values(), ...split];
}

/** What a pool takes of its limits. */
export function poolLines({ pool, plan }: FilledPool): BudgetLine[] {
  const { mapping, condition = '', mappedBytes } = plan;
  const line = (budget: string, used: number, { value: most }: { readonly value: number }) => ({ budget, of: pool, used, most });
  return [
    line('attributes of a pool', Object.keys(mapping).length - 1, LIMITS.attributes),
    line('mapping expression, characters', Math.max(...Object.values(mapping).map(({ length }) => length)), LIMITS.mappingExpression),
    line('attribute condition, characters', condition.length, LIMITS.condition),
    line('mapped values of a token, bytes', mappedBytes, LIMITS.mappedBytes),
  ];
}

/** Where it does not fit, the next pool says whether it fits into any. */
function tryAdd(filled: FilledPool | undefined, trust: CompiledTrust): boolean {
  try {
    filled?.plan.add(trust);
    return filled !== undefined;
  } catch (error) {
    if (isTrustedWorkflowError(error)) return false;
    throw error;
  }
}
