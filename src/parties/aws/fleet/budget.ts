import { AwsFleetBudgetProps, PlannedRole } from './plan';
import { BUDGET_KINDS, ROLE_KINDS } from './plan-kinds';
import { CountedRole, FilledStack, fillStacks } from './stacks';
import { awsAccount } from '../../../internal/catalogue/aws';
import { awsFleetProviders, awsFleetRoles } from '../../../internal/catalogue/aws-fleet';
import { checkProps } from '../../../internal/check-props';
import { located } from '../../../internal/errors';
import { BudgetLine, fleetBudget, FleetShare, IFleetBudget, planned } from '../../../trust';
import { AwsPartition } from '../facts/aws-partition';
import { providerOf } from '../facts/issuer-support';
import { CHARSETS, LIMITS } from '../facts/limits';
import { policyLength } from '../render/check';
import { render } from '../render/render';

/**
 * What a fleet of roles takes of the quotas of AWS, before anything is synthesized: characters of each trust policy, roles and
 * providers of each account, resources of each stack. Needs no CDK.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export class AwsFleetBudget {
  /**
   * The budgets of a fleet: of every trust policy, account and stack; the shares are stacks. Throws for what does not fit, and says how
   * to split it; where the plan leaves the stacks open, it gives the split.
   */
  public static of(props: AwsFleetBudgetProps): IFleetBudget {
    checkProps('AwsFleetBudget.of', props, BUDGET_KINDS);
    props.roles.forEach((role) => checkProps('a role of AwsFleetBudget', role, ROLE_KINDS));
    const quotas = quotasOf(props);
    const policies = props.roles.map((role) => policyLine(role, props));
    const accounts = [...byAccount(props.roles)];
    const counts = accounts.flatMap(([account, roles]) => accountLines(account, roles, quotas));
    const stacks = accounts.flatMap(([account, roles]) => (
      fillStacks(roles.map(countedRole), { account, beside: quotas.otherResources, providers: providersOf(roles) })));
    return fleetBudget([...policies, ...counts, ...stacks.map(stackLine)], stacks.map(stackShare));
  }

  private constructor() {}
}

function stackLine({ stack, resources }: FilledStack): BudgetLine {
  return { budget: 'resources of a stack', of: stack, used: resources, most: LIMITS.stackResources.value };
}

function stackShare({ account, stack, workflows }: FilledStack): FleetShare {
  return { kind: 'stack', name: stack, of: account, workflows };
}

function policyLine({ workflow, account = '0'.repeat(12) }: PlannedRole, { partition = AwsPartition.AWS, trustPolicyQuota: quota }: AwsFleetBudgetProps): BudgetLine {
  if (!CHARSETS.account.value.test(account)) throw awsAccount(account);
  const { document } = located(workflow.name, () => render(workflow.compile(), { partition, account, quota }));
  return { budget: 'trust policy, characters', of: workflow.name, used: policyLength(document), most: quota ?? LIMITS.trustPolicyQuota.value };
}

type Quotas = Required<Pick<AwsFleetBudgetProps, 'rolesPerAccount' | 'rolesInUse' | 'providersPerAccount' | 'providersInUse' | 'otherResources'>>;

function quotasOf({ rolesPerAccount, rolesInUse, providersPerAccount, providersInUse, otherResources }: AwsFleetBudgetProps): Quotas {
  const [roles, providers] = [LIMITS.rolesMost.value, LIMITS.providersMost.value];
  return {
    rolesPerAccount: planned('rolesPerAccount', rolesPerAccount, { usual: LIMITS.roles.value, least: 1, most: roles }),
    rolesInUse: planned('rolesInUse', rolesInUse, { usual: 0, least: 0, most: roles }),
    providersPerAccount: planned('providersPerAccount', providersPerAccount, { usual: LIMITS.providers.value, least: 1, most: providers }),
    providersInUse: planned('providersInUse', providersInUse, { usual: 0, least: 0, most: providers }),
    otherResources: planned('otherResources', otherResources, { usual: 0, least: 0, most: LIMITS.stackResources.value - 1 }),
  };
}

function accountLines(account: string | undefined, roles: PlannedRole[], quotas: Quotas): BudgetLine[] {
  const name = account === undefined ? 'the account' : `the account ${account}`;
  const providers = providersOf(roles);
  const { rolesPerAccount, rolesInUse, providersPerAccount, providersInUse } = quotas;
  if (roles.length + rolesInUse > rolesPerAccount) throw awsFleetRoles(name, roles.length, rolesInUse, rolesPerAccount);
  if (providers + providersInUse > providersPerAccount) throw awsFleetProviders(name, providers, providersInUse, providersPerAccount);
  return [
    { budget: 'roles', of: name, used: roles.length + rolesInUse, most: rolesPerAccount },
    { budget: 'OIDC providers', of: name, used: providers + providersInUse, most: providersPerAccount },
  ];
}

function countedRole({ workflow, stack, resources }: PlannedRole): CountedRole {
  return { workflow: workflow.name, stack, resources: planned('resources', resources, { usual: 2, least: 1, most: LIMITS.stackResources.value }) };
}

function providersOf(roles: PlannedRole[]): number {
  return new Set(roles.map(({ workflow }) => providerOf(workflow.compile().issuer.url))).size;
}

function byAccount(roles: PlannedRole[]): Map<string | undefined, PlannedRole[]> {
  const result = new Map<string | undefined, PlannedRole[]>();
  for (const role of roles) {
    const group = result.get(role.account);
    if (group) group.push(role);
    else result.set(role.account, [role]);
  }
  return result;
}
