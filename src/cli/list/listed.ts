import { TrustingIdentity } from '../../trust';
import { issuersOf } from '../../verify/scope';
import { Scope, scopeOf } from '../scope';
import { UnusableFile } from '../unusable';

/** An identity, and who gets in. */
export interface Listed {
  readonly identity: TrustingIdentity;
  readonly scope: Scope;
  /** @default - not every way in names one */
  readonly issuers?: readonly string[];
}

/** What `list` prints, in one form or the other. */
export interface Listing {
  readonly identities: readonly Listed[];
  /** Those that are as wide as somebody does not want any to be. @default - nobody said so */
  readonly tooWide?: readonly Listed[];
  /** Files that were left out. */
  readonly skipped: readonly string[];
  /** Files that cannot be read. */
  readonly unusable: readonly UnusableFile[];
}

/** Who gets in at an identity. */
export function listedIdentity(identity: TrustingIdentity): Listed {
  const admitted = identity.admitted?.();
  return { identity, scope: scopeOf(identity), issuers: admitted && issuersOf(admitted) };
}
