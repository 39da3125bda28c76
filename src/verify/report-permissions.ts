import { Party, PermissionInWords } from '../trust';

/** One thing that the runs may do with one party, as far as the app tells. */
export interface ReportPermission extends PermissionInWords {
  /** The party. */
  readonly party: Party;
}
