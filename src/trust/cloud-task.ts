import { Party } from './party';

/** What a task does with what it is given: by this, tiers and unreviewed code are measured. */
export enum TaskAccess {
  /** Sees names and settings. */
  READ_CONFIGURATION = 'read-configuration',
  /** Reads what is stored: objects, tables, images. */
  READ_DATA = 'read-data',
  /** Reads the state of infrastructure, in which secrets stand. */
  READ_STATE = 'read-state',
  /** Changes or locks the state of infrastructure. */
  WRITE_STATE = 'write-state',
  /** Reads secrets. */
  READ_SECRETS = 'read-secrets',
  /** Adds packages or images that others run. */
  PUBLISH = 'publish',
  /** Changes what runs, or what is stored. */
  WRITE = 'write',
}

/** One thing that a task needs, and why. */
export interface TaskNeed {
  /** An action of AWS (`ecr:PutImage`), a built-in role of Azure by its name, a role of Google (`roles/artifactregistry.writer`). */
  readonly action: string;
  /** On what: an ARN, a scope, the name of a resource. References are in it as they are. */
  readonly on: string;
  /** What for, in words. */
  readonly why: string;
  /** The page that says so. */
  readonly source: string;
}

/** A task that people really have in one cloud, with the least that it needs. None is given unless somebody grants it. */
export interface ICloudTask {
  /** The cloud. */
  readonly party: Party;
  /** kebab-case, the same in all clouds for the same task: `push-images`. */
  readonly id: string;
  /** One line for people: `push images to the repository app`. */
  readonly text: string;
  /** What it does with what it is given. */
  readonly access: TaskAccess[];
  /** Everything that it needs, each with the reason and its source. */
  readonly needs: TaskNeed[];
  /** What to know before it is granted: that a role is as strong as somebody made it. Empty: nothing. */
  readonly warnings: string[];
}
