import { TrustedWorkflow } from '../../../trust';

/** A workflow that is planned, with the service account that it is to act as. */
export interface PlannedAccount {
  /** Who may act as the service account. */
  readonly workflow: TrustedWorkflow;
  /** Id of its pool. @default - the library splits */
  readonly pool?: string;
  /** Id of the project of its service account, where it has its roles too. @default - the library splits */
  readonly project?: string;
  /** Roles that it is to have on that project, 0 to 1,500: each is a principal of the project's allow policy. @default 1 */
  readonly projectRoles?: number;
  /** Whether it gets a service account. Without one its runs have the roles themselves, one principal for each way in and role. @default true */
  readonly serviceAccount?: boolean;
}

/** A fleet, and what its projects take. */
export interface GcpFleetBudgetProps {
  /** The workflows. */
  readonly accounts: PlannedAccount[];
  /** Service accounts that a project takes, 1 to 10,000. @default 100 */
  readonly serviceAccountsPerProject?: number;
  /** Service accounts that each project has already. @default 0 */
  readonly serviceAccountsInUse?: number;
  /** Principals that the allow policy of each project has already, repeats included. @default 0 */
  readonly principalsInUse?: number;
}
