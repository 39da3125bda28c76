/** What an organization says of all that is trusted in its clouds. Mandatory tiers are no part of it yet. */
export interface OrganizationPolicy {
  /** The issuers whose tokens may get in; of all others none may. @default - any issuer */
  readonly issuers?: readonly AllowedIssuer[];
  /** How long credentials of any identity may live, in seconds: from 3600, the shortest that a role of AWS can have, to 86400. @default - as long as they like */
  readonly longestSession?: number;
}

/** An issuer whose tokens may get in. */
export interface AllowedIssuer {
  /** As the claim `iss` has it. */
  readonly url: string;
  /** The owners whose runs may get in, by the ids that its tokens tell: of GitHub `repository_owner_id`, of GitLab `namespace_id`. @default - any owner: an issuer of our own */
  readonly ownerIds?: readonly string[];
}
