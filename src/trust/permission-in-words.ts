import { Acknowledgement } from './acknowledgement';

/** One thing that an identity may do, as far as an app tells. */
export interface PermissionInWords {
  /** What it may do, and on what. */
  readonly text: string;
  /** Ids of the rules that find it too broad: `aws/administrator`. Empty: none does. */
  readonly tooBroad: string[];
  /** The user's dated words that let it be. Empty: nothing has to be acknowledged. */
  readonly acknowledged: Acknowledgement[];
}

/** A permission that no rule finds too broad. */
export const plainly = (text: string): PermissionInWords => ({ text, tooBroad: [], acknowledged: [] });

/** What is said of an identity that others own. */
export const ownedByOthers = (what: string): PermissionInWords[] => [plainly(`not known: what ${what} may do, since others own it`)];
