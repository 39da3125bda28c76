import { UnusableFile } from './unusable';
import { DecodedToken } from '../simulate';
import { Decision } from '../trust';

/** What `decide` prints, in one form or the other. */
export interface Answer {
  readonly token: DecodedToken;
  readonly decisions: Decision[];
  /** Files that were left out. */
  readonly skipped: string[];
  /** Files that cannot be read. */
  readonly unusable: UnusableFile[];
}
