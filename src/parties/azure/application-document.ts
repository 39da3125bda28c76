import { FederatedCredential } from './document';

/**
 * A flexible federated identity credential of an application: Entra admits a token whose `iss` and `aud` equal these and of which every
 * clause of the expression holds. Preview.
 */
export interface FlexibleCredential {
  /** Name of the credential on its application, 3 to 120 characters. */
  readonly name: string;
  /** The `iss` claim. */
  readonly issuer: string;
  /** The expression: `claims['sub'] matches '...' and claims['repository_id'] eq '...'`. */
  readonly expression: string;
  /** The `aud` claim. */
  readonly audience: string;
}

/** The trust of one application: any one of its credentials, of either kind, admits. */
export interface ApplicationDocument {
  /** The standard credentials, in the order of their subjects. With the flexible ones at most 20. */
  readonly credentials: FederatedCredential[];
  /** The flexible credentials, in the order of their expressions. With the standard ones at most 20. */
  readonly flexibleCredentials: FlexibleCredential[];
  /** Whether the trust is closed: no credential is written. @default false */
  readonly closed?: boolean;
}
