import { TaskNeed } from './cloud-task';
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

/** Whether something is what a task needs, as roles go: a role, and on what. */
export function isRoleNeed(value: unknown): value is TaskNeed {
  const { action, on } = Object(value) as Partial<Record<'action' | 'on', unknown>>;
  return typeof action === 'string' && typeof on === 'string';
}

/** References of Terraform as people read them. */
export const referencesForPeople = (text: string) => text.replace(/\$\{([^}]*)\}/g, '<$1>');

/** What an identity has, beside what its tasks need. */
export interface TaskComparison {
  /** What a task needs and the identity does not have for certain. */
  readonly missing: readonly TaskItem[];
  /** What the identity has and no task needs. */
  readonly unneeded: readonly TaskItem[];
  /** What it has of which the files do not tell what it is: it may be more, and it may be what is missing. */
  readonly unknown: readonly Unsettled[];
}
