import { ScopeKind } from './scope-kinds';
import { TaskAccess } from '../../../../trust';

/** What a role is given on, as whoever asks has it: a scope of a construct, or the id alone. */
export interface NeededScope {
  /** Its id, with references as they are. */
  readonly id: string;
}

/** One role that a task needs. */
export interface RoleNeed<S extends NeededScope> {
  /** The name of the built-in role; what a custom one is called, where none is narrow enough. */
  readonly role: string;
  /** Everything that the custom role may do. @default - it is a built-in one */
  readonly actions?: readonly string[];
  readonly on: S;
  /** What that must be, so that the task stays narrow. */
  readonly kind: ScopeKind;
  readonly why: string;
  /** The page that says so. */
  readonly source: string;
  /** The day on which it was read. */
  readonly asOf: string;
}

/** A task as data: what it is, what it does, and the least that it needs. */
export interface TaskFacts<S extends NeededScope> {
  readonly id: string;
  readonly text: string;
  readonly access: readonly TaskAccess[];
  readonly needs: readonly RoleNeed<S>[];
  readonly warnings: readonly string[];
}

/** What a thing is called in the text of a task: its own name, where the id tells it. */
export function called(noun: string, { id }: NeededScope): string {
  const name = id.split('/').at(-1)!;
  return name === '' || name.includes('${') ? noun : `${noun} ${name}`;
}

/** The ids of the tasks that are known here. */
export const AZURE_TASK_IDS: readonly string[] = [
  'apply-terraform', 'deploy-app', 'deploy-function', 'deploy-kubernetes', 'deploy-service', 'deploy-site', 'plan-terraform', 'pull-images', 'push-images', 'read-secret',
];
