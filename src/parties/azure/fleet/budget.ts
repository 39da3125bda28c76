import { comparedBy, CountedIdentity, CountedWorkflow, identitiesOf } from './identities';
import { AzureFleetBudgetProps, PlannedIdentity } from './plan';
import { BUDGET_KINDS, IDENTITY_KINDS } from './plan-kinds';
import { FilledSubscription, fillSubscriptions, rolesOf } from './subscriptions';
import { azureFleetObjects } from '../../../internal/catalogue/azure-fleet';
import { checkProps } from '../../../internal/check-props';
import { BudgetLine, fleetBudget, FleetShare, IFleetBudget, planned } from '../../../trust';
import { CREDENTIALS_PER_IDENTITY, OBJECTS_PER_TENANT, ROLE_ASSIGNMENTS_PER_SUBSCRIPTION } from '../facts/limits';

/**
 * What a fleet takes of the limits of Azure, before anything is synthesized: credentials of each identity, role assignments of each
 * subscription, objects of the tenant. Needs no cdktf. How fast Azure creates identities is not counted.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations
 * @see https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshoot-limits
 * @see https://learn.microsoft.com/en-us/entra/identity/users/directory-service-limits-restrictions
 */
export class AzureFleetBudget {
  /**
   * The budgets of a fleet: of every identity, of every subscription, of the tenant; the shares are subscriptions and identities. Throws for
   * what does not fit, and for what no credential can hold: a subject or a comparand above 600 bytes too. Where the plan leaves identities
   * or subscriptions open, it gives the split.
   */
  public static of(props: AzureFleetBudgetProps): IFleetBudget {
    checkProps('AzureFleetBudget.of', props, BUDGET_KINDS);
    props.identities.forEach((identity) => checkProps('an identity of AzureFleetBudget', identity, IDENTITY_KINDS));
    const inUse = planned('roleAssignmentsInUse', props.roleAssignmentsInUse, { usual: 0, least: 0, most: ROLE_ASSIGNMENTS_PER_SUBSCRIPTION.value });
    const counted = identitiesOf(props.identities.map(countedWorkflow));
    const subscriptions = fillSubscriptions(counted, inUse);
    const lines = [...counted.map(credentialLine), ...subscriptions.map((subscription) => roleLine(subscription, inUse)), objectLine(counted, props)];
    const identities = [false, true].flatMap((application) => subscriptions.flatMap((subscription) => identityShares(subscription, application)));
    return fleetBudget(lines, [...subscriptions.map(subscriptionShare), ...identities]);
  }

  private constructor() {}
}

/** More than any tenant has. */
const MANY = 100_000_000;

function countedWorkflow({ workflow, application = false, identity, subscription, roles }: PlannedIdentity): CountedWorkflow {
  const most = ROLE_ASSIGNMENTS_PER_SUBSCRIPTION.value;
  return { workflow, application, identity, subscription, roles: planned('roles', roles, { usual: 1, least: 0, most }), compared: comparedBy(workflow, application) };
}

function credentialLine({ identity, credentials }: CountedIdentity): BudgetLine {
  return { budget: 'credentials', of: identity, used: credentials, most: CREDENTIALS_PER_IDENTITY.value };
}

function roleLine({ name, held }: FilledSubscription, inUse: number): BudgetLine {
  return { budget: 'role assignments', of: name, used: rolesOf(held) + inUse, most: ROLE_ASSIGNMENTS_PER_SUBSCRIPTION.value };
}

/** A managed identity is a service principal; an application has one beside itself. */
function objectLine(identities: readonly CountedIdentity[], { objectQuota, objectsInUse }: AzureFleetBudgetProps): BudgetLine {
  const most = planned('objectQuota', objectQuota, { usual: OBJECTS_PER_TENANT.value, least: 1, most: MANY });
  const inUse = planned('objectsInUse', objectsInUse, { usual: 0, least: 0, most: MANY });
  const objects = identities.reduce((total, { application }) => total + (application ? 2 : 1), 0);
  if (objects + inUse > most) throw azureFleetObjects(objects, inUse, most);
  return { budget: 'directory objects', of: 'the tenant', used: objects + inUse, most };
}

function subscriptionShare({ name, held }: FilledSubscription): FleetShare {
  return { kind: 'subscription', name, workflows: [...new Set(held.flatMap(({ workflows }) => workflows))].sort() };
}

function identityShares({ name, held }: FilledSubscription, application: boolean): FleetShare[] {
  const kind = application ? 'application' : 'managed identity';
  return held.filter((one) => one.application === application)
    .map(({ identity, workflows }) => ({ kind, name: identity, of: name, workflows: [...workflows] }));
}
