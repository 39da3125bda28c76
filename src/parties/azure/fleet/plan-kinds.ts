import { AzureFleetBudgetProps, PlannedIdentity } from './plan';
import { having, isBoolean, isNumber, isText, listOf, PropertyKinds } from '../../../internal/check-props';
import { WORKFLOW } from '../../../trust';

/** What a plan may say. */
export const BUDGET_KINDS: PropertyKinds<AzureFleetBudgetProps> = {
  identities: { is: listOf(having('workflow')), write: 'workflows.map((workflow) => ({ workflow }))', required: true },
  objectQuota: { is: isNumber, write: '300000' },
  objectsInUse: { is: isNumber, write: '12000' },
  roleAssignmentsInUse: { is: isNumber, write: '600' },
};

/** What it may say of each of its things. */
export const IDENTITY_KINDS: PropertyKinds<PlannedIdentity> = {
  workflow: WORKFLOW,
  application: { is: isBoolean, write: 'true' },
  identity: { is: isText, write: "'id-platform'" },
  subscription: { is: isText, write: "'production'" },
  roles: { is: isNumber, write: '2' },
};
