import { Fact } from '../../../../internal/fact';
import { TaskAccess } from '../../../../trust';

/** An action that a task needs: what for, the page that says so, and the day it was read. */
export interface NeededAction {
  /** As AWS spells it. */
  readonly action: string;
  readonly why: Fact<string>;
}

/** Operators of a condition, their keys, and the values of each. */
export type TaskConditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Actions of a task that are done to the same resources. */
export interface TaskStatement {
  /** What they are done to, in words: `the repository`. */
  readonly to: string;
  readonly actions: readonly NeededAction[];
  /** ARNs; `*` alone where AWS knows no resource of the actions. */
  readonly resources: readonly string[];
  /** @default - none */
  readonly conditions?: TaskConditions;
}

/** A task with all that it needs. Texts in it may be unresolved values of the engine that wrote them. */
export interface AwsTaskPlan {
  readonly id: string;
  readonly text: string;
  readonly access: readonly TaskAccess[];
  readonly statements: readonly TaskStatement[];
  readonly warnings: readonly string[];
}

/** The day on which the pages of these tasks were read. */
const AS_OF = '2026-11-28';

/** An action with its reason and its page. */
export const needed = (action: string, why: string, source: string): NeededAction => ({ action, why: { value: why, source, asOf: AS_OF } });
