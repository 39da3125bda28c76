import { FindingSeverity } from '../../trust';

/** How `TrustedWorkflowValidation` judges. */
export interface TrustedWorkflowValidationProps {
  /** A finding as bad as this, or worse, fails the synthesis; others are not told: cdktf has no report. @default FindingSeverity.ERROR */
  readonly failOn?: FindingSeverity;
}

/** A rule whose findings somebody answers for. */
export interface AcknowledgedRule {
  /** The id of the rule, `any-branch`: its page is docs/checks/ID.md. */
  readonly id: string;
  /** Why it may stay: at least 10 characters. */
  readonly reason: string;
}
