import { TrustedWorkflow } from '../../../trust';
import { AwsPartition } from '../facts/aws-partition';

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
