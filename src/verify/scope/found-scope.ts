import { TrustScope } from './trust-scope';
import { RunScopes } from '../../trust';

/** How far the runs reach, and whose they are. */
export interface FoundScope {
  readonly scope: TrustScope;
  /** Whose runs, or why it is not known. */
  readonly of: string;
  /** What is asked of the tokens, in words, where it is not known who gets such. @default - it is known, or nothing is */
  readonly asked?: string;
  /** Whether the runs are exact by something that any ref may have (an environment), so that they are on any ref that its protection rules allow. @default false */
  readonly anyRef?: boolean;
  /**
   * Whether no id holds the names: whoever registers a name again, after a rename, a transfer or a deletion, gets in. True as well where it
   * is not proved that ids hold them.
   * @default - no names: nobody gets in, or everybody, or it is not known who
   */
  readonly reRegistrable?: boolean;
  /** How the issuer's runs are told apart, and what people call them. @default - there is nothing to tell */
  readonly runs?: RunScopes;
}
