import { comparedBy, CountedIdentity, CountedWorkflow, identitiesOf } from './identities';
import { FilledSubscription, fillSubscriptions, rolesOf } from './subscriptions';
import { azureFleetNumber, azureFleetObjects } from '../../../internal/catalogue/azure-fleet';
import { checkProps, having, isBoolean, isText, listOf, PropertyKinds } from '../../../internal/check-props';
import { BudgetLine } from '../../../trust/budget';
import { budgetText, rangeOf } from '../../../trust/budget-text';
import { TrustedWorkflow } from '../../../trust/trusted-workflow';
import { WORKFLOW } from '../../../trust/workflow-kind';
import { CREDENTIALS_PER_IDENTITY, OBJECTS_PER_TENANT, ROLE_ASSIGNMENTS_PER_SUBSCRIPTION } from '../facts/limits';

/** A workflow that is planned, with the identity that it is to act as. */
export interface PlannedIdentity {
  /** Who may act as the identity. */
  readonly workflow: TrustedWorkflow;
  /** Whether that is an application, which takes flexible credentials too, in place of a managed identity. @default false */
  readonly application?: boolean;
  /** Name of an identity that several workflows are to share; each of them acknowledges `azure/shared-identity`. @default - its own */
  readonly identity?: string;
  /** The subscription in which it has its roles, as you call it. @default - the library splits */
  readonly subscription?: string;
  /** Role assignments that it is to have there, 0 to 4,000. @default 1 */
  readonly roles?: number;
}

/** A fleet, and what its tenant and subscriptions take. */
export interface AzureFleetBudgetProps {
  /** The workflows. */
  readonly identities: PlannedIdentity[];
  /** Directory objects that the tenant takes: 50,000, with a verified domain 300,000; more by Microsoft Support. @default 50000 */
  readonly objectQuota?: number;
  /** Directory objects that the tenant has already: users, groups, applications, service principals. @default 0 */
  readonly objectsInUse?: number;
  /** Role assignments that each subscription has already, 0 to 4,000. @default 0 */
  readonly roleAssignmentsInUse?: number;
}

/** What one identity is to hold. */
export interface IdentityShare {
  /** The identity: as the plan names it, else as its workflow is called, with a number where that takes several. */
  readonly identity: string;
  /** Whether it is an application. */
  readonly application: boolean;
  /** The subscription of its roles: as the plan names it, or `subscription-1`, `subscription-2`... where the library splits. */
  readonly subscription: string;
  /** Names of the trusted workflows that act as it. */
  readonly workflows: string[];
  /** Its federated identity credentials, of both kinds. */
  readonly credentials: number;
  /** Its role assignments. */
  readonly roles: number;
}

/**
 * What a fleet takes of the limits of Azure, before anything is synthesized: credentials of each identity, role assignments of each
 * subscription, objects of the tenant. Needs no cdktf.
 *
 * Throws for what does not fit, and for what no credential can hold: a subject or a comparand above 600 bytes too. Where the plan leaves
 * identities or subscriptions open, it gives the split. How fast Azure creates identities is not counted.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations
 * @see https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshoot-limits
 * @see https://learn.microsoft.com/en-us/entra/identity/users/directory-service-limits-restrictions
 */
export class AzureFleetBudget {
  /** The budgets of a fleet. */
  public static of(props: AzureFleetBudgetProps): AzureFleetBudget {
    checkProps('AzureFleetBudget.of', props, BUDGET_KINDS);
    props.identities.forEach((identity) => checkProps('an identity of AzureFleetBudget', identity, IDENTITY_KINDS));
    return new AzureFleetBudget(props);
  }

  /** Each budget: of every identity, of every subscription, of the tenant. */
  public readonly lines: BudgetLine[];
  /** What goes to which identity and subscription. */
  public readonly identities: IdentityShare[];
  /** The budgets and the split for people, one line each: of the identities the fullest. */
  public readonly text: string;

  private constructor({ identities, objectQuota, objectsInUse = 0, roleAssignmentsInUse = 0 }: AzureFleetBudgetProps) {
    const quota = whole('objectQuota', objectQuota ?? OBJECTS_PER_TENANT.value, 1, MANY);
    const inUse = whole('roleAssignmentsInUse', roleAssignmentsInUse, 0, ROLE_ASSIGNMENTS_PER_SUBSCRIPTION.value);
    const counted = identitiesOf(identities.map(countedWorkflow));
    const subscriptions = fillSubscriptions(counted, inUse);
    this.identities = subscriptions.flatMap(sharesOf);
    this.lines = [
      ...counted.map(({ identity, credentials }) => ({ budget: 'credentials', of: identity, used: credentials, most: CREDENTIALS_PER_IDENTITY.value })),
      ...subscriptions.map((subscription) => roleLine(subscription, inUse)),
      objectLine(counted, whole('objectsInUse', objectsInUse, 0, MANY), quota),
    ];
    this.text = budgetText(this.lines, subscriptions.map(shareText));
  }
}

/** More than any tenant has. */
const MANY = 100_000_000;

const isNumber = (value: unknown) => typeof value === 'number';

const BUDGET_KINDS: PropertyKinds<AzureFleetBudgetProps> = {
  identities: { is: listOf(having('workflow')), write: 'workflows.map((workflow) => ({ workflow }))', required: true },
  objectQuota: { is: isNumber, write: '300000' },
  objectsInUse: { is: isNumber, write: '12000' },
  roleAssignmentsInUse: { is: isNumber, write: '600' },
};

const IDENTITY_KINDS: PropertyKinds<PlannedIdentity> = {
  workflow: WORKFLOW,
  application: { is: isBoolean, write: 'true' },
  identity: { is: isText, write: "'id-platform'" },
  subscription: { is: isText, write: "'production'" },
  roles: { is: isNumber, write: '2' },
};

function countedWorkflow({ workflow, application = false, identity, subscription, roles = 1 }: PlannedIdentity): CountedWorkflow {
  const most = ROLE_ASSIGNMENTS_PER_SUBSCRIPTION.value;
  return { workflow, application, identity, subscription, roles: whole('roles', roles, 0, most), compared: comparedBy(workflow, application) };
}

function whole(what: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) throw azureFleetNumber(what, value, least, most);
  return value;
}

function roleLine({ subscription, identities }: FilledSubscription, inUse: number): BudgetLine {
  return { budget: 'role assignments', of: subscription, used: rolesOf(identities) + inUse, most: ROLE_ASSIGNMENTS_PER_SUBSCRIPTION.value };
}

/** A managed identity is a service principal; an application has one beside itself. */
function objectLine(identities: readonly CountedIdentity[], inUse: number, quota: number): BudgetLine {
  const planned = identities.reduce((total, { application }) => total + (application ? 2 : 1), 0);
  if (planned + inUse > quota) throw azureFleetObjects(planned, inUse, quota);
  return { budget: 'directory objects', of: 'the tenant', used: planned + inUse, most: quota };
}

function sharesOf({ subscription, identities }: FilledSubscription): IdentityShare[] {
  return identities.map(({ identity, application, workflows, credentials, roles }) => (
    { identity, application, subscription, workflows: [...workflows], credentials, roles }));
}

function shareText({ subscription, identities }: FilledSubscription): string {
  const workflows = [...new Set(identities.flatMap((identity) => identity.workflows))].sort();
  return `${subscription}: ${identities.length} ${identities.length === 1 ? 'identity' : 'identities'} for ${rangeOf(workflows)}`;
}
