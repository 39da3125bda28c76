/** A standard federated identity credential: Entra admits a token whose `iss`, `sub` and `aud` equal these, byte for byte. */
export interface FederatedCredential {
  /** Name of the credential on its identity, 3 to 120 characters. */
  readonly name: string;
  /** The `iss` claim. */
  readonly issuer: string;
  /** The `sub` claim. A `*` in it is a star. */
  readonly subject: string;
  /** The `aud` claim. */
  readonly audience: string;
}

/** The trust of one managed identity: any one of its credentials admits. */
export interface ManagedIdentityDocument {
  /** The credentials, in the order of their subjects; at most 20. */
  readonly credentials: FederatedCredential[];
  /** Whether the trust is closed: no credential is written. @default false */
  readonly closed?: boolean;
}
