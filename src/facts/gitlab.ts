import { DIGITS, oneOf } from './alphabet';
import { ClaimFacts, IssuerDeployment, IssuerFacts, Tenancy } from './issuer-facts';
import { Escaping } from '../claims';

const TOKENS = 'https://docs.gitlab.com/ci/secrets/id_token_authentication/';
const asOf = '2026-11-26';

const always = (name: string, more: Partial<ClaimFacts> = {}): ClaimFacts => ({ name, always: true, source: TOKENS, asOf, ...more });
const optional = (name: string, more: Partial<ClaimFacts> = {}): ClaimFacts => always(name, { always: false, ...more });

/** Ids and booleans are JSON strings, but for `runner_id`, which no trust names. In merge request pipelines the project is the source of the merge request. */
const CLAIMS: readonly ClaimFacts[] = [
  // The group or user in which the project lies, not the top-level one: another one after a transfer.
  always('namespace_id', { alphabet: DIGITS }),
  always('project_id', { alphabet: DIGITS }),
  always('project_path'),
  always('ref_type', { alphabet: oneOf('branch', 'tag') }),
  // Without `refs/heads/`; of a merge request the source branch.
  always('ref'),
  always('ref_protected', { alphabet: oneOf('true', 'false') }),
  // These three on jobs with an environment only.
  optional('environment', { longest: 255, source: 'https://docs.gitlab.com/ci/yaml/#environmentname' }),
  optional('environment_protected', { alphabet: oneOf('true', 'false') }),
  optional('deployment_tier', { alphabet: oneOf('production', 'staging', 'testing', 'development', 'other') }),
  always('pipeline_source'),
  // `null` where the file of the pipeline is not in the project itself.
  optional('ci_config_ref_uri'),
  always('runner_environment', { alphabet: oneOf('gitlab-hosted', 'self-hosted') }),
  always('project_visibility', { alphabet: oneOf('private', 'internal', 'public') }),
  always('pipeline_id', { alphabet: DIGITS }),
  always('job_id', { alphabet: DIGITS }),
];

const OWN = { tenancy: Tenancy.SINGLE, tenantClaims: [], claimsSettled: false };
const HOST = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';

/** The first is everybody's. Which claims the others have depends on their version. */
const DEPLOYMENTS: IssuerDeployment[] = [
  { issuers: /^https:\/\/gitlab\.com$/, tenancy: Tenancy.CLAIM, tenantClaims: ['project_id', 'namespace_id'], claimsSettled: true },
  { issuers: new RegExp(`^https:\\/\\/${HOST}\\.gitlab-dedicated\\.com$`), ...OWN },
  // An instance is known by its name: what else may be GitLab, a trusted workflow declares.
  { issuers: new RegExp(`^https:\\/\\/gitlab(?:\\.${HOST}){2,}(?::[0-9]{1,5})?$`), ...OWN },
];

/**
 * The tokens of GitLab CI/CD.
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/ (2026-11-26)
 */
export const GITLAB_FACTS: IssuerFacts = {
  id: 'gitlab',
  platform: 'GitLab CI/CD',
  deployments: DEPLOYMENTS,
  claims: CLAIMS,
  tellingClaims: ['ref', 'ref_type', 'ref_protected', 'environment', 'pipeline_source', 'project_path', 'project_id', 'namespace_id'],
  traceClaims: ['namespace_id', 'project_id', 'job_id'],
  // Neither paths nor the names of refs can hold `:`.
  subject: new Escaping(new Map()),
};
