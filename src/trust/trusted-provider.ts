import { TrustingIdentity } from './identity';
import { Party } from './party';
import { SourceLocation } from './source-location';

/** What makes a cloud take the tokens of an issuer at all: an OIDC provider of an account, a provider of a pool. Who gets in by it, identities say. */
export interface TrustedProvider {
  /** The party. */
  readonly party: Party;
  /** As its file names it. */
  readonly name: string;
  /** Where it stands. */
  readonly source: SourceLocation;
  /** All that its file says of it, as its party has it. */
  readonly document: unknown;
  /** The gate that it is by itself, before any identity is asked. @default - it is none: identities ask for all */
  readonly gate?: TrustingIdentity;
}
