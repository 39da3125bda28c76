import { IConstruct } from 'constructs';
import { ICloudTask, ITrustedIdentity } from '../../trust';

const GRANTED = new WeakMap<object, ICloudTask[]>();

/** Notes that an identity of this library was given a task; what is no such identity is left alone. */
export function noteTask(identity: IConstruct | ITrustedIdentity, task: ICloudTask): void {
  GRANTED.set(identity, [...tasksOf(identity), task]);
}

/** The tasks that an identity was given, in their order. */
export const tasksOf = (identity: object): readonly ICloudTask[] => GRANTED.get(identity) ?? [];
