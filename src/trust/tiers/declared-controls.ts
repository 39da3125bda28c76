import { TrustTier } from './trust-tier';

/**
 * What the CI system holds beside its tokens, by your word: no cloud sees it, and no synthesis can prove it. A tier that relies on one of them says that it is
 * assumed.
 */
export interface DeclaredControls {
  /**
   * Whether somebody else than who started a run has to approve it: required reviewers of its environment, approvals of its service connection or of the
   * change that is deployed.
   * @default false
   */
  readonly reviewers?: boolean;
  /**
   * Whether the environment, or what stands for one, takes runs of protected branches or tags alone, none of pull requests: the deployment branch and tag
   * policy of an environment, a protected environment, branch control of a service connection.
   * @default false
   */
  readonly deploymentRefs?: boolean;
  /** Whether nobody makes or moves the trusted refs but those who may release: rulesets, protected tags. Where a ref says so itself, that counts. @default false */
  readonly protectedRefs?: boolean;
}

/** What every trusted workflow says of its purpose. */
export interface TieredProps {
  /** What the runs are for: the bar that the trust has to reach, and what its identities may do. @default - no tier: each identity is a warning */
  readonly tier?: TrustTier;
  /** What the CI system holds beside its tokens, by your word. @default - nothing is declared */
  readonly controls?: DeclaredControls;
}
