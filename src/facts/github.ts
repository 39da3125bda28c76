import { DIGITS } from './alphabet';
import { ClaimFacts, IssuerDeployment, IssuerFacts, Tenancy } from './issuer-facts';
import { Escaping } from '../claims';

const OIDC = 'https://docs.github.com/en/actions/reference/security/oidc';
const OBSERVED = 'token of a private repository, published 2026-10-08 in Dashtid/subvectors';
const NAMES = 'https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication';
const ENVIRONMENTS = 'https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments';
const asOf = '2026-11-21';

const always = (name: string, more: Partial<ClaimFacts> = {}): ClaimFacts => ({ name, always: true, source: OIDC, asOf, ...more });
const optional = (name: string, more: Partial<ClaimFacts> = {}): ClaimFacts => always(name, { always: false, ...more });
const longest = (value: string) => ({ longest: value.length });

/** All are JSON strings, ids and booleans too. Nobody documents the length of `ref`, `workflow_ref` and `job_workflow_ref`. */
const CLAIMS: readonly ClaimFacts[] = [
  always('repository_owner_id', { alphabet: DIGITS }),
  always('repository_id', { alphabet: DIGITS }),
  always('repository_owner', { longest: 39, source: NAMES }),
  always('repository', { longest: 39 + 1 + 100, source: NAMES }),
  // Absent on every job without an environment. 255 characters; UTF-8 takes at most four bytes for each.
  optional('environment', { longest: 4 * 255, source: `${ENVIRONMENTS}; ${OBSERVED}` }),
  always('event_name', longest('pull_request_review_comment')),
  // Empty text, not absent, for deployments of a bare commit.
  always('ref'),
  // Documented for called workflows only; observed on every job. Guarded, since a missing claim rejects on GCP.
  optional('job_workflow_ref'),
  always('workflow_ref'),
  always('runner_environment', longest('github-hosted')),
  always('repository_visibility', longest('internal')),
  optional('enterprise_id', { alphabet: DIGITS }),
  always('actor'),
  always('run_id', { alphabet: DIGITS }),
];

/** The slug of an enterprise is a name and covers all its organizations, so that the owner is the tenant there, too. */
const CLOUD = { tenancy: Tenancy.CLAIM, tenantClaims: ['repository_owner_id'], claimsSettled: true };
const DEPLOYMENTS: readonly IssuerDeployment[] = [
  { issuers: /^https:\/\/token\.actions\.githubusercontent\.com(?:\/[A-Za-z0-9-]+)?$/, ...CLOUD },
  { issuers: /^https:\/\/token\.actions\.[a-z0-9-]+\.ghe\.com(?:\/[A-Za-z0-9-]+)?$/, ...CLOUD },
  // A server of one's own: which claims it has depends on its version.
  { issuers: /^https:\/\/(?!(?:[^/]*\.)?(?:githubusercontent|github|ghe)\.com[:/])[a-z0-9.-]+(?::[0-9]+)?\/_services\/token$/, tenancy: Tenancy.SINGLE, tenantClaims: [], claimsSettled: false },
];

/** Claims with this prefix exist where an administrator enabled a custom property and the repository has a value. */
export const PROPERTY_PREFIX = 'repo_property_';

/**
 * The tokens of GitHub Actions.
 * @see https://docs.github.com/en/actions/reference/security/oidc (2026-11-21)
 */
export const GITHUB_FACTS: IssuerFacts = {
  id: 'github',
  platform: 'GitHub Actions',
  deployments: DEPLOYMENTS,
  claims: CLAIMS,
  claimPrefixes: [PROPERTY_PREFIX],
  tellingClaims: ['ref', 'environment', 'event_name', 'repository', 'repository_id', 'repository_owner_id', 'job_workflow_ref'],
  traceClaims: ['repository_owner_id', 'repository_id', 'run_id'],
  subject: new Escaping(new Map([[':', '%3A']])),
  // The file that the job is written in stands there with the ref that it was taken from, and that is the ref of the run.
  shown: [{
    claim: 'ref',
    by: 'job_workflow_ref',
    after: '@',
    requirement: 'workflow',
    asLongAs: 'that file has no trigger workflow_call',
    write: "`workflow: '...'` on the trusted workflow",
  }],
  tokenMinutes: 10,
};
