import { Place, placeName } from './place';
import { TaskAccess, TaskNeed } from '../../../../trust';

/** A role that a task needs on something. */
export interface TaskRole {
  /** A predefined role, or a custom one. */
  readonly role: string;
  readonly on: Place;
  /** What for, in words; where it is on a project, why on nothing narrower. */
  readonly why: string;
  /** The page that says so. */
  readonly source: string;
  /** When it was read: `YYYY-MM-DD`. @default - nobody says: a task of the user's own */
  readonly asOf?: string;
}

/** What is known of a task. */
export interface TaskFacts {
  /** The same in all clouds. */
  readonly id: string;
  /** One line for people. */
  readonly text: string;
  readonly access: readonly TaskAccess[];
  readonly roles: readonly TaskRole[];
  /** What to know before it is granted. */
  readonly warnings: readonly string[];
}

/** The words of all clouds for the roles of a task. */
export const needsOf = (roles: readonly TaskRole[]): TaskNeed[] => roles.map(({ role, on, why, source }) => ({ action: role, on: placeName(on), why, source }));
