import { Party, TrustTier } from '../../trust';

/** What an organization says of all that is trusted in its clouds. */
export interface OrganizationPolicy {
  /** The issuers whose tokens may get in; of all others none may. @default - any issuer */
  readonly issuers?: readonly AllowedIssuer[];
  /** How long credentials of any identity may live, in seconds: from 3600, the shortest that a role of AWS can have, to 86400. @default - as long as they like */
  readonly longestSession?: number;
  /** What identities are for: a foreign artifact does not tell. The first entry that fits is the one. @default - nothing is known of any */
  readonly tiers?: readonly TierEntry[];
  /** Whether each identity has to have a tier. @default false */
  readonly tiersRequired?: boolean;
}

/** The tier of an identity, or of those whose names fit a pattern. */
export interface TierEntry {
  readonly party: Party;
  /** As findings name it; `*` stands for any text, and never for all identities by itself. */
  readonly identity: string;
  /** The file with the identity. @default - whichever */
  readonly file?: string;
  readonly tier: TrustTier;
}

/** A policy, and how files are told apart. */
export interface AskedPolicy extends OrganizationPolicy {
  /** One text for a file, however it is written. */
  fileOf(file: string): string;
}

/** An issuer whose tokens may get in. */
export interface AllowedIssuer {
  /** As the claim `iss` has it. */
  readonly url: string;
  /** The owners whose runs may get in, by the ids that its tokens tell: of GitHub `repository_owner_id`, of GitLab `namespace_id`. @default - any owner: an issuer of our own */
  readonly ownerIds?: readonly string[];
}
