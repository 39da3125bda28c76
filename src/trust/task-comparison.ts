import { Unsettled } from './unsettled';

/** An action on something, as a policy or a task has it. */
export interface TaskItem {
  /** The action, as it is written there. */
  readonly action: string;
  /** On what, for people: references in angle brackets. */
  readonly on: string;
  /** Under which conditions, for people. Empty: unconditional. */
  readonly conditions: readonly string[];
}

/** What an identity has, beside what its tasks need. */
export interface TaskComparison {
  /** What a task needs and the identity does not have for certain. */
  readonly missing: readonly TaskItem[];
  /** What the identity has and no task needs. */
  readonly unneeded: readonly TaskItem[];
  /** What it has of which the files do not tell what it is: it may be more, and it may be what is missing. */
  readonly unknown: readonly Unsettled[];
}
