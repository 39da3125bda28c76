import { oneOf } from './machines';
import { BRANCH, NAMES } from './names';
import { PULL_REQUEST_AT } from './runs';
import { Machine } from '../../../claims';
import { Letters } from '../../../claims/solve';

/** What each part of a token may be. */
export const LANGUAGES = {
  owner: NAMES.login,
  ownerId: NAMES.id,
  name: NAMES.repository,
  repositoryId: NAMES.id,
  runId: NAMES.id,
  environment: NAMES.line,
  branch: BRANCH.itself,
  tag: BRANCH.itself,
  pullNumber: NAMES.number,
  sha: NAMES.sha,
  pullRequestAt: PULL_REQUEST_AT,
  headRef: BRANCH.itself,
  baseRef: BRANCH.itself,
  workflowFile: NAMES.workflowFile,
  workflowName: NAMES.line,
  calledOwner: NAMES.login,
  calledName: NAMES.repository,
  calledFile: NAMES.workflowFile,
  calledAt: NAMES.callable,
  runner: oneOf('github-hosted', 'self-hosted'),
  visibility: oneOf('public', 'private', 'internal'),
  actor: NAMES.actor,
  actorId: NAMES.id,
  runNumber: NAMES.id,
  runAttempt: NAMES.id,
  property: NAMES.property,
  propertyValue: NAMES.line,
} satisfies Readonly<Record<string, Machine>>;

const ID = Letters.of('0123456789');
const NAME = Letters.without('/:@\n\r');
const LINE = Letters.without('\n\r');
/** What git's names have no part in. */
const REF = Letters.without(' ~^:?*[\\\n\r');

/** Wider languages of a state or two: a space of such tokens holds all of GitHub's, and is searched in no time. */
export const COARSE: Readonly<Partial<Record<keyof typeof LANGUAGES, Machine>>> = {
  owner: NAME,
  ownerId: ID,
  name: NAME,
  repositoryId: ID,
  runId: ID,
  branch: REF,
  tag: REF,
  pullNumber: ID,
  sha: Letters.of('0123456789abcdef'),
  pullRequestAt: REF,
  headRef: REF,
  baseRef: REF,
  workflowFile: Letters.without('/\n\r'),
  calledOwner: NAME,
  calledName: NAME,
  calledFile: Letters.without('/\n\r'),
  calledAt: LINE,
  actor: Letters.without(':\n\r'),
  actorId: ID,
  runNumber: ID,
  runAttempt: ID,
};

/** Claims that not every token has, and that nothing ties to another one; a free text where there is no machine. */
export const FREE: Readonly<Record<string, Machine | undefined>> = {
  aud: undefined,
  jti: NAMES.line,
  enterprise: NAMES.login,
  enterprise_id: NAMES.id,
  check_run_id: NAMES.id,
  ref_protected: NAMES.truth,
  sha: NAMES.sha,
  workflow_sha: NAMES.sha,
  job_workflow_sha: NAMES.sha,
  issuer_scope: NAMES.line,
};

/** What stands there in an ordinary token; an example takes it where it can. */
export const ORDINARY = {
  event: oneOf('push', 'workflow_dispatch', 'schedule', 'pull_request', 'issue_comment', 'release', 'pull_request_target', 'pull_request_review', 'merge_group', 'deployment'),
  branch: oneOf('main', 'feature'),
  tag: oneOf('v1', 'v2'),
  pullNumber: oneOf('7', '8'),
  sha: oneOf('d6fde92930d4715a2b49857d24b940956b26d2d3', '0e62b6d4f3b1c9a87d6e5f40312233445566778f'),
  pullRequestAt: oneOf('refs/heads/main'),
  headRef: oneOf('feature'),
  baseRef: oneOf('main'),
  calledOwner: oneOf('some-org'),
  calledName: oneOf('workflows'),
  calledFile: oneOf('deploy.yml'),
  calledAt: oneOf('refs/heads/main'),
  workflowFile: oneOf('deploy.yml', 'other.yml'),
  workflowName: oneOf('deploy'),
  runner: oneOf('github-hosted'),
  visibility: oneOf('private'),
  actor: oneOf('octocat'),
  actorId: oneOf('583231'),
  runNumber: oneOf('33'),
  runAttempt: oneOf('1'),
  owner: oneOf('someone', 'someone-else'),
  ownerId: oneOf('900900901', '900900902'),
  name: oneOf('some-repo', 'other-repo'),
  repositoryId: oneOf('900900903', '900900904'),
  runId: oneOf('16055869479'),
  environment: oneOf('production', 'staging', 'anything'),
} satisfies Readonly<Record<string, Machine>>;
