import { Unsettled } from '../../../trust';

/** A key that is not there, and why. */
export interface Absent {
  readonly absent: string;
}

/** What a key holds when it is known: text, several texts, or nothing. */
export type KnownState = string | readonly string[] | Absent;

/** A key that is not known; sometimes one of a few states. */
export interface OpenState extends Unsettled {
  /** All that it can be. @default - anything */
  readonly candidates?: readonly KnownState[];
}

/** What a key holds in a call. */
export type KeyState = KnownState | OpenState;

/** Whether a key is known not to be there. */
export function isAbsent(state: KeyState): state is Absent {
  return typeof state === 'object' && 'absent' in state;
}
