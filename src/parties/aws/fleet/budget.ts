import { checkStack, CountedRole, pack } from './stacks';
import { awsAccount } from '../../../internal/catalogue/aws';
import { awsFleetNumber, awsFleetProviders, awsFleetRoles } from '../../../internal/catalogue/aws-fleet';
import { checkProps, having, isText, listOf, PropertyKinds } from '../../../internal/check-props';
import { located } from '../../../internal/errors';
import { BudgetLine } from '../../../trust/budget';
import { budgetText, rangeOf } from '../../../trust/budget-text';
import { TrustedWorkflow } from '../../../trust/trusted-workflow';
import { WORKFLOW } from '../../../trust/workflow-kind';
import { AwsPartition } from '../facts/aws-partition';
import { providerOf } from '../facts/issuer-support';
import { CHARSETS, LIMITS } from '../facts/limits';
import { policyLength } from '../render/check';
import { render } from '../render/render';

/** A role that is planned. */
export interface PlannedRole {
  /** Who may assume it. */
  readonly workflow: TrustedWorkflow;
  /** Its account, twelve digits. @default - one account, for all roles that name none */
  readonly account?: string;
  /** The stack that it is to go to. @default - the library splits */
  readonly stack?: string;
  /** Resources that it takes in its stack: 1 for a role with inline policies alone, 2 with the policy that CDK makes for grants. 1 to 500. @default 2 */
  readonly resources?: number;
}

/** A fleet, and what its accounts take. */
export interface AwsFleetBudgetProps {
  /** The roles. */
  readonly roles: PlannedRole[];
  /** The partition of all accounts. @default AwsPartition.AWS */
  readonly partition?: AwsPartition;
  /** Characters of trust policy that the accounts take, 2,048 to 8,192. @default 2048 */
  readonly trustPolicyQuota?: number;
  /** Roles that an account takes. @default 1000 */
  readonly rolesPerAccount?: number;
  /** Roles that each account has already. @default 0 */
  readonly rolesInUse?: number;
  /** OIDC providers that an account takes. @default 100 */
  readonly providersPerAccount?: number;
  /** OIDC providers of other issuers that each account has already. @default 0 */
  readonly providersInUse?: number;
  /** Resources that each stack has beside the roles. @default 0 */
  readonly otherResources?: number;
}

/** What one stack is to hold. */
export interface StackShare {
  /** The account, as the plan names it. @default - the plan names none */
  readonly account?: string;
  /** The stack: as the plan names it, or `trust-1`, `trust-2`... where the library splits. */
  readonly stack: string;
  /** Names of the trusted workflows whose roles go there. */
  readonly workflows: string[];
  /** All resources of the stack. */
  readonly resources: number;
}

/**
 * What a fleet of roles takes of the quotas of AWS, before anything is synthesized: characters of each trust policy, roles and
 * providers of each account, resources of each stack. Needs no CDK.
 *
 * Throws for what does not fit, and says how to split it; where the plan leaves the stacks open, it gives the split.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export class AwsFleetBudget {
  /** The budgets of a fleet. */
  public static of(props: AwsFleetBudgetProps): AwsFleetBudget {
    checkProps('AwsFleetBudget.of', props, BUDGET_KINDS);
    props.roles.forEach((role) => checkProps('a role of AwsFleetBudget', role, ROLE_KINDS));
    return new AwsFleetBudget(props);
  }

  /** Each budget: of every trust policy, of every account. */
  public readonly lines: BudgetLine[];
  /** What goes to which stack. */
  public readonly stacks: StackShare[];
  /** The budgets and the stacks for people, one line each: of the trust policies the longest. */
  public readonly text: string;

  private constructor(props: AwsFleetBudgetProps) {
    const quotas = quotasOf(props);
    const policies = props.roles.map((role) => policyLine(role, props));
    const accounts = [...groups(props.roles, ({ account }) => account)];
    this.lines = [...policies, ...accounts.flatMap(([account, roles]) => accountLines(account, roles, quotas))];
    this.stacks = accounts.flatMap(([account, roles]) => stacksOf(account, roles, quotas.otherResources));
    this.text = budgetText([...this.lines, ...this.stacks.map(stackLine)], this.stacks.map(shareText));
  }
}

const isNumber = (value: unknown) => typeof value === 'number';

const BUDGET_KINDS: PropertyKinds<AwsFleetBudgetProps> = {
  roles: { is: listOf(having('workflow')), write: 'workflows.map((workflow) => ({ workflow }))', required: true },
  partition: { is: isText, write: 'AwsPartition.AWS' },
  trustPolicyQuota: { is: isNumber, write: '4096' },
  rolesPerAccount: { is: isNumber, write: '2000' },
  rolesInUse: { is: isNumber, write: '120' },
  providersPerAccount: { is: isNumber, write: '200' },
  providersInUse: { is: isNumber, write: '3' },
  otherResources: { is: isNumber, write: '10' },
};

const ROLE_KINDS: PropertyKinds<PlannedRole> = {
  workflow: WORKFLOW,
  account: { is: isText, write: "'123456789012'" },
  stack: { is: isText, write: "'trust-1'" },
  resources: { is: isNumber, write: '1' },
};

function stackLine({ stack, resources }: StackShare): BudgetLine {
  return { budget: 'resources of a stack', of: stack, used: resources, most: LIMITS.stackResources.value };
}

function shareText({ account, stack, workflows }: StackShare): string {
  return `stack ${stack}${account === undefined ? '' : ` of the account ${account}`}: ${rangeOf(workflows)}`;
}

function policyLine({ workflow, account = '0'.repeat(12) }: PlannedRole, { partition = AwsPartition.AWS, trustPolicyQuota: quota }: AwsFleetBudgetProps): BudgetLine {
  if (!CHARSETS.account.value.test(account)) throw awsAccount(account);
  const { document } = located(workflow.name, () => render(workflow.compile(), { partition, account, quota }));
  return { budget: 'trust policy, characters', of: workflow.name, used: policyLength(document), most: quota ?? LIMITS.trustPolicyQuota.value };
}

type Quotas = Required<Pick<AwsFleetBudgetProps, 'rolesPerAccount' | 'rolesInUse' | 'providersPerAccount' | 'providersInUse' | 'otherResources'>>;

function quotasOf(props: AwsFleetBudgetProps): Quotas {
  const [roles, providers] = [LIMITS.rolesMost.value, LIMITS.providersMost.value];
  return {
    rolesPerAccount: whole('rolesPerAccount', props.rolesPerAccount ?? LIMITS.roles.value, 1, roles),
    rolesInUse: whole('rolesInUse', props.rolesInUse ?? 0, 0, roles),
    providersPerAccount: whole('providersPerAccount', props.providersPerAccount ?? LIMITS.providers.value, 1, providers),
    providersInUse: whole('providersInUse', props.providersInUse ?? 0, 0, providers),
    otherResources: whole('otherResources', props.otherResources ?? 0, 0, LIMITS.stackResources.value - 1),
  };
}

function whole(what: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) throw awsFleetNumber(what, value, least, most);
  return value;
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

/** The providers of an account go into the first of the stacks that the library splits. */
function stacksOf(account: string | undefined, roles: PlannedRole[], beside: number): StackShare[] {
  return [...groups(roles, ({ stack }) => stack)].flatMap(([stack, group]): StackShare[] => {
    const counted = group.map(countedRole);
    const share = (name: string, held: CountedRole[], resources: number) => (
      { account, stack: name, workflows: held.map(({ workflow }) => workflow), resources });
    if (stack !== undefined) return [share(stack, counted, checkStack(stack, counted, beside))];
    const providers = (index: number) => index === 0 ? providersOf(roles) : 0;
    return pack(counted, beside, providers(0)).map((held, index) => share(`trust-${index + 1}`, held, checkStack(`trust-${index + 1}`, held, beside + providers(index))));
  });
}

function countedRole({ workflow, resources = 2 }: PlannedRole): CountedRole {
  return { workflow: workflow.name, resources: whole('resources', resources, 1, LIMITS.stackResources.value) };
}

function providersOf(roles: PlannedRole[]): number {
  return new Set(roles.map(({ workflow }) => providerOf(workflow.compile().issuer.url))).size;
}

function groups<K>(roles: PlannedRole[], keyOf: (role: PlannedRole) => K): Map<K, PlannedRole[]> {
  const result = new Map<K, PlannedRole[]>();
  for (const role of roles) {
    const group = result.get(keyOf(role));
    if (group) group.push(role);
    else result.set(keyOf(role), [role]);
  }
  return result;
}
