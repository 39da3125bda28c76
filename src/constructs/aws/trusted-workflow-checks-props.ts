import { FindingSeverity } from '../../trust';

/** How `TrustedWorkflowChecks` judges. */
export interface TrustedWorkflowChecksProps {
  /** A finding as bad as this, or worse, fails the synthesis; others are in the report. @default FindingSeverity.ERROR */
  readonly failOn?: FindingSeverity;
}
