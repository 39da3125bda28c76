import { Cause } from './cause';
import { ChangesOfOneKind } from './change';
import { TokenClaims } from './decision';
import { IDeclaredProject } from './declared-project';
import { RunScopes } from './run-scopes';
import { NameStability, TokenSpace } from './token-space';
import { IssuerFacts } from '../facts';

/** A CI system as the check of trust needs it: what its issuers can mint, and what people get wrong about it. */
export interface TokenIssuer {
  /** What relying parties may know of it. */
  readonly facts: IssuerFacts;
  /** Known causes of refusals that are its own; those that explain the whole difference first. */
  readonly causes: readonly Cause[];
  /** How its runs are told apart, and whose they are. */
  readonly scopes: RunScopes;
  /**
   * The tokens that one of its issuers can mint.
   * @param declared projects whose facts are settled; those of other CI systems are left out
   * @returns undefined where that depends on what no token tells: on the version of a server, say
   */
  tokenSpace(issuer: string, declared: readonly IDeclaredProject[], stability: NameStability): TokenSpace | undefined;
  /**
   * All that could have been different about the run of a token, one thing at a time.
   * @returns undefined where it is not known what the issuer would have minted then
   */
  changesOf(token: TokenClaims): readonly ChangesOfOneKind[] | undefined;
}
