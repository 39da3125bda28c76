import { GcpFleetBudgetProps, PlannedAccount } from './plan';
import { having, isBoolean, isNumber, isText, listOf, PropertyKinds } from '../../../internal/check-props';
import { WORKFLOW } from '../../../trust';

/** What a plan may say. */
export const BUDGET_KINDS: PropertyKinds<GcpFleetBudgetProps> = {
  accounts: { is: listOf(having('workflow')), write: 'workflows.map((workflow) => ({ workflow }))', required: true },
  serviceAccountsPerProject: { is: isNumber, write: '400' },
  serviceAccountsInUse: { is: isNumber, write: '12' },
  principalsInUse: { is: isNumber, write: '40' },
};

/** What it may say of each of its things. */
export const ACCOUNT_KINDS: PropertyKinds<PlannedAccount> = {
  workflow: WORKFLOW,
  pool: { is: isText, write: "'ci-systems'" },
  project: { is: isText, write: "'my-production'" },
  projectRoles: { is: isNumber, write: '2' },
  serviceAccount: { is: isBoolean, write: 'false' },
};
