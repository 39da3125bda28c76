import { GcpResource } from './gcp-resource';
import { TaskAccess } from '../../../trust';

/** One role of a task of your own. */
export interface GcpTaskRole {
  /** A predefined or custom role: `roles/pubsub.publisher`. None that can change a project at will or become others there. */
  readonly role: string;
  /** What it is given on. */
  readonly on: GcpResource;
  /**
   * What this role is for.
   * @default - what the task is for
   */
  readonly why?: string;
  /**
   * The page that says so.
   * @default - that of the task
   */
  readonly source?: string;
}

/** A task of your own. */
export interface GcpOwnTaskProps {
  /** kebab-case: `publish-events`. */
  readonly id: string;
  /** One line for people: `publish events to the topic orders`. */
  readonly text: string;
  /** What it does with what it is given. */
  readonly access: TaskAccess[];
  /** Its roles, each on the narrowest thing that it works on. */
  readonly grants: GcpTaskRole[];
  /** What for, in words. */
  readonly why: string;
  /** The page that says which roles it takes: an https address. */
  readonly source: string;
  /**
   * What to know before it is granted.
   * @default - nothing
   */
  readonly warnings?: string[];
}
