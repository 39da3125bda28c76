import { checkTask, ICloudTask, ITrustedIdentity } from '../../trust';

const GRANTED = new WeakMap<ITrustedIdentity, ICloudTask[]>();

/**
 * Notes that an identity was given a task, and returns what is to be said of it as warnings: what its tier does not need, and what the task itself warns of.
 * Throws, before anything is granted, where unreviewed code or a plan would get what it must not have.
 */
export function noteTask(identity: ITrustedIdentity, task: ICloudTask): string[] {
  const beyond = checkTask(identity.workflow.compile(), task);
  GRANTED.set(identity, [...tasksOf(identity), task]);
  return [...beyond, ...task.warnings];
}

/** The tasks that an identity was given, in their order. */
export const tasksOf = (identity: ITrustedIdentity): readonly ICloudTask[] => GRANTED.get(identity) ?? [];
