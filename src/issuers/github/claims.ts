/** A claim of GitHub's token, as data. */
export interface GitHubClaim {
  /** Name in the token. */
  readonly name: string;
  /** Whether every token of the platform carries it; optional ones are guarded wherever they are read. */
  readonly always: boolean;
  /** Where the fact stands. */
  readonly source: string;
}

const REF = 'https://docs.github.com/en/actions/reference/security/oidc';
const OBSERVED = 'token of a private repository, published 2026-10-08 in Dashtid/subvectors';

/**
 * The claims that trust can name, in the order in which conditions are written: tenant, repository, then the rest.
 * All are JSON strings, ids and booleans too. As of 2026-11-21.
 */
export const GITHUB_CLAIMS: readonly GitHubClaim[] = [
  { name: 'repository_owner_id', always: true, source: REF },
  { name: 'repository_id', always: true, source: REF },
  { name: 'repository_owner', always: true, source: REF },
  { name: 'repository', always: true, source: REF },
  // Absent on every job without an environment.
  { name: 'environment', always: false, source: OBSERVED },
  { name: 'event_name', always: true, source: REF },
  // Empty text, not absent, for deployments of a bare commit.
  { name: 'ref', always: true, source: REF },
  // Documented for called workflows only; observed on every job. Guarded, since a missing claim rejects on GCP.
  { name: 'job_workflow_ref', always: false, source: REF },
  { name: 'workflow_ref', always: true, source: REF },
  { name: 'runner_environment', always: true, source: REF },
  { name: 'repository_visibility', always: true, source: REF },
  { name: 'enterprise_id', always: false, source: REF },
  { name: 'run_id', always: true, source: REF },
];

/** Claims named `repo_property_...` exist where an administrator enabled the property and the repository has a value. */
export const PROPERTY_PREFIX = 'repo_property_';

/** Events whose tokens carry the subject `...:pull_request` for certain (the first) or perhaps (the others: GitHub's docs say "a pull request event"). */
export const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment', 'pull_request_target'];

/** Always present, digits only: they name a run in a log. */
export const TRACE_CLAIMS = ['repository_owner_id', 'repository_id', 'run_id'];
