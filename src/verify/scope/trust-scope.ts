/** Who can get in at somebody: how far the runs reach that are let in. */
export enum TrustScope {
  /** No token that the issuer can mint. */
  NOBODY = 'nobody',
  /** Runs of some refs, environments or files, of repositories that can be counted. */
  EXACT_RUNS = 'exact-runs',
  /** Anyone who can push a branch to a repository, or open a pull request in it. */
  REPOSITORY = 'repository',
  /** Any repository of an owner, those that do not exist yet too. */
  ORGANIZATION = 'organization',
  /** Any owner: everybody who has an account at the issuer. */
  PLATFORM = 'platform',
  /** The documents, or the facts, do not settle it. */
  UNKNOWN = 'unknown',
}
