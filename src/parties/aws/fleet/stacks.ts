import { awsStackResources } from '../../../internal/catalogue/aws-fleet';
import { placed, PlaceRule } from '../../../trust';
import { LIMITS } from '../facts/limits';

/** A role of a plan, as far as stacks are concerned. */
export interface CountedRole {
  /** Name of the trusted workflow. */
  readonly workflow: string;
  /** The stack that the plan names. */
  readonly stack?: string;
  /** Resources that it takes in its stack. */
  readonly resources: number;
}

/** What else the stacks of an account hold. */
export interface StackContents {
  readonly account?: string;
  /** Resources that each stack has beside the roles. */
  readonly beside: number;
  /** Providers of the account: in the first of the stacks that the library splits. */
  readonly providers: number;
}

/** A stack of a plan. */
export interface FilledStack {
  readonly account?: string;
  readonly stack: string;
  readonly workflows: string[];
  /** All of them. */
  readonly resources: number;
}

/** The roles of an account in stacks, sorted by name, so that the same fleet is always split the same way. Throws for a stack that would hold too much. */
export function fillStacks(roles: readonly CountedRole[], { account, beside, providers }: StackContents): FilledStack[] {
  const other = (split?: number) => beside + (split === 0 ? providers : 0);
  return placed(sorted(roles), rule('trust', other, ({ stack }) => stack)).map(({ name, split, held }) => (
    { account, stack: name, workflows: held.map(({ workflow }) => workflow), resources: checked(name, held, other(split)) }));
}

function rule(word: string, other: (split?: number) => number, nameOf: PlaceRule<CountedRole>['nameOf']): PlaceRule<CountedRole> {
  return { word, nameOf, fits: (held, split) => resourcesOf(held) + other(split) <= LIMITS.stackResources.value };
}

function checked(stack: string, roles: readonly CountedRole[], beside: number): number {
  const [resources, most] = [resourcesOf(roles) + beside, LIMITS.stackResources.value];
  if (resources <= most) return resources;
  const split = placed(roles, rule(stack, () => beside, () => undefined));
  throw awsStackResources(stack, resources, most, split.map(({ name, held }) => `${name} for ${describe(held)}`));
}

const sorted = (roles: readonly CountedRole[]) => [...roles].sort((a, b) => a.workflow < b.workflow ? -1 : 1);

const resourcesOf = (roles: readonly CountedRole[]) => roles.reduce((sum, { resources }) => sum + resources, 0);

function describe(share: readonly CountedRole[]): string {
  return share.length === 1 ? share[0].workflow : `${share.length} roles, ${share[0].workflow} to ${share[share.length - 1].workflow}`;
}
