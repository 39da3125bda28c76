import { FindingSeverity, Party, SourceLocation } from '../../trust';

/** Findings of one rule at one identity that somebody answers for, until a day. There is no pattern and no way to mean them all. */
export interface Exception {
  readonly rule: string;
  readonly party: Party;
  /** The file with the identity, as findings name it. */
  readonly file: string;
  /** The identity, as findings name it. */
  readonly identity: string;
  /** Why it may stay. */
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly expires: string;
  /** Who answers for it. @default - nobody yet, as of a baseline */
  readonly owner?: string;
  /** The day on which it was written. @default - not told */
  readonly added?: string;
  /** Where it stands. */
  readonly place: SourceLocation;
}

/** Another severity of a rule, with the reason. */
export interface SeverityChange {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly reason: string;
  /** Where it stands. */
  readonly place: SourceLocation;
}
