import { JudgedPermissions } from './judged-permissions';
import { StaticKey } from '../trust';

/** All that some files hold, for rules that look at more than one identity. */
export interface JudgedEstate {
  /** Each identity, in the order of the files. */
  readonly identities: readonly JudgedPermissions[];
  /** Credentials that do not expire, made in the same files. */
  readonly keys: readonly StaticKey[];
}
