import { checkTask, ICloudTask, ITrustedIdentity } from '../../trust';

const GRANTED = new WeakMap<object, ICloudTask[]>();

/**
 * What is to be said as warnings before an identity is given a task: what its tier does not need, and what the task itself warns of. Throws where unreviewed
 * code or a plan would get what it must not have.
 */
export function warningsOfTask({ workflow }: Pick<ITrustedIdentity, 'workflow'>, task: ICloudTask): string[] {
  return [...checkTask(workflow.compile(), task), ...task.warnings];
}

/** Notes that an identity was given a task. */
export function noteTask(identity: ITrustedIdentity, task: ICloudTask): void {
  GRANTED.set(identity, [...tasksOf(identity), task]);
}

/** The tasks that an identity was given, in their order; none of whatever is no identity of this library. */
export const tasksOf = (identity: object): readonly ICloudTask[] => GRANTED.get(identity) ?? [];
