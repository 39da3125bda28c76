import { TrustedWorkflow } from '../../../trust';

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
