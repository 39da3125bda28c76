import { Party } from './party';

/** The step of a pipeline that turns the job's token into a cloud's credentials. */
export interface LoginStep {
  /** The cloud. */
  readonly party: Party;
  /** The action with its major version. */
  readonly action: string;
  /** Its inputs by name; text, as a workflow file has them. A value that only a deployment knows is an unresolved token of its engine. */
  readonly inputs: { readonly [name: string]: string };
}
