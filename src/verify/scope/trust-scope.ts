/** Who gets in at an identity: how far the runs reach whose tokens it takes, from the narrowest to the widest. */
export enum TrustScope {
  /** No token that the issuer can mint. */
  NOBODY = 'nobody',
  /**
   * Runs of refs or environments that can be counted, of repositories that can be counted. An environment counts whatever the ref is: its
   * protection rules say which refs may use it.
   */
  EXACT_RUNS = 'exact-runs',
  /**
   * Runs whose branch, tag or environment fits a pattern (`preview/*`), or is not asked for where something else is (the event `schedule`); and
   * what is too complex to be proved exact. Whoever can push gives such names, unless a ruleset or an environment's protection rules hold them.
   */
  RUN_PATTERNS = 'run-patterns',
  /**
   * Anyone who can start runs of a repository, or of what has runs at another CI system (a project, a workspace): who can push a branch or a tag
   * to it, or open a pull request. A reusable workflow that is asked for narrows what they run, not who they are.
   */
  REPOSITORY = 'repository',
  /** Any repository of an owner, those that do not exist yet too. */
  ORGANIZATION = 'organization',
  /** Any owner: everybody who has an account at the issuer. */
  PLATFORM = 'platform',
  /** The documents, or the facts, do not settle it. */
  UNKNOWN = 'unknown',
}
