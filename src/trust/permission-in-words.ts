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
