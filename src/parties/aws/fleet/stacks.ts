import { awsStackResources } from '../../../internal/catalogue/aws-fleet';
import { LIMITS } from '../facts/limits';

/** A role of a plan, as far as stacks are concerned. */
export interface CountedRole {
  /** Name of the trusted workflow. */
  readonly workflow: string;
  /** Resources that it takes in its stack. */
  readonly resources: number;
}

/** Roles in as few stacks as their order gives, sorted by name, so that the same fleet is always split the same way. */
export function pack(roles: CountedRole[], beside: number, providers: number): CountedRole[][] {
  const most = LIMITS.stackResources.value;
  const stacks: CountedRole[][] = [];
  for (const role of [...roles].sort((a, b) => a.workflow < b.workflow ? -1 : 1)) {
    const last = stacks.at(-1);
    const taken = beside + (stacks.length === 1 ? providers : 0);
    if (last && resourcesOf(last) + role.resources + taken <= most) last.push(role);
    else stacks.push([role]);
  }
  return stacks;
}

/** Throws for a stack that its plan names and that would hold too much; the message says how to split it. */
export function checkStack(stack: string, roles: CountedRole[], beside: number): number {
  const [resources, most] = [resourcesOf(roles) + beside, LIMITS.stackResources.value];
  if (resources <= most) return resources;
  throw awsStackResources(stack, resources, most, pack(roles, beside, 0).map((share, index) => `${stack}-${index + 1} for ${describe(share)}`));
}

/** Resources of some roles. */
export function resourcesOf(roles: CountedRole[]): number {
  return roles.reduce((sum, { resources }) => sum + resources, 0);
}

function describe(share: CountedRole[]): string {
  return share.length === 1 ? share[0].workflow : `${share.length} roles, ${share[0].workflow} to ${share[share.length - 1].workflow}`;
}
