import { tokenEngine } from '../../../internal/tokens';

/** A step of a job. */
export interface TaskStep {
  /** The task with its major version. */
  readonly task: string;
  readonly displayName: string;
  readonly inputs: { readonly [name: string]: string | boolean };
  /** Variables of the environment of its script. @default - none of its own */
  readonly env?: { readonly [name: string]: string };
}

/** A step, and what the service connection itself has to say: a line for each field of its page. */
export interface LoginStep {
  readonly step: TaskStep;
  readonly fields: { readonly [field: string]: string };
}

/** A login as the file has it. */
export interface WrittenLogin {
  /** Name of the service connection. */
  readonly connection: string;
  /** By name; what only a deployment knows is `$(VARIABLE)`. */
  readonly values: Readonly<Record<string, string>>;
}

/** What stands on the connection's page is no variable of a pipeline: what only a deployment knows is one of its outputs. */
export const onPage = (value: string): string => tokenEngine(value) ? 'an output of the deployment' : value;
