/** What the runs of a trusted workflow are for. It sets the bar that the trust has to reach, whichever CI system mints the tokens, and what its identities may do. */
export enum TrustTier {
  /** What users see: one exact environment and ref, or an environment that reviewers and a branch policy guard; no pull request; an identity of its own. */
  PRODUCTION = 'production',
  /** The rehearsal of production: reviewed code alone. */
  STAGING = 'staging',
  /** What shows a branch before it is merged. */
  PREVIEW = 'preview',
  /** Looks, and changes nothing. */
  PLAN = 'plan',
  /** Changes infrastructure: from one pipeline file, with an identity of its own. */
  APPLY = 'apply',
  /** Publishes packages and images: from tags that nobody else makes. */
  PUBLISH = 'publish',
  /** When the usual way is blocked: approved by somebody, short, and loud in every report. */
  EMERGENCY = 'emergency',
}
