import { DecodedToken } from '../simulate';
import { Decision } from '../trust';

/** What `decide` prints, in one form or the other. */
export interface Answer {
  readonly token: DecodedToken;
  readonly decisions: Decision[];
  /** Files of folders that were left out. */
  readonly skipped: string[];
}
