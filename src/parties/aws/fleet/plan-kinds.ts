import { AwsFleetBudgetProps, PlannedRole } from './plan';
import { having, isNumber, isText, listOf, PropertyKinds } from '../../../internal/check-props';
import { WORKFLOW } from '../../../trust';

/** What a plan may say. */
export const BUDGET_KINDS: PropertyKinds<AwsFleetBudgetProps> = {
  roles: { is: listOf(having('workflow')), write: 'workflows.map((workflow) => ({ workflow }))', required: true },
  partition: { is: isText, write: 'AwsPartition.AWS' },
  trustPolicyQuota: { is: isNumber, write: '4096' },
  rolesPerAccount: { is: isNumber, write: '2000' },
  rolesInUse: { is: isNumber, write: '120' },
  providersPerAccount: { is: isNumber, write: '200' },
  providersInUse: { is: isNumber, write: '3' },
  otherResources: { is: isNumber, write: '10' },
};

/** What it may say of each of its things. */
export const ROLE_KINDS: PropertyKinds<PlannedRole> = {
  workflow: WORKFLOW,
  account: { is: isText, write: "'123456789012'" },
  stack: { is: isText, write: "'trust-1'" },
  resources: { is: isNumber, write: '1' },
};
