import * as fc from 'fast-check';
import { issuerOf, PinCase, repositoryOf } from './model';
import { SubjectTemplate } from '../../../src/issuers/github';
import { GitHubRun } from '../../../src/issuers/github/token';

/** A called file that the trusted side owns, and what a hostile repository may call its own. */
const CALLER = 'o/.github/.github/workflows/deploy.yml@main';
const JOB_FILES = [
  'o/.github/.github/workflows/deploy.yml@refs/heads/main', 'o/.github/.github/workflows/deploy.yml@refs/heads/other',
  'o/r/.github/workflows/x:job_workflow_ref:o/.github/.github/workflows/deploy.yml@refs/heads/main', 'o/r/.github/workflows/a:environment:prod.yml@refs/heads/main',
];
/** Names that mean something in a subject, and names that would forge one if nothing were escaped. */
const ENVIRONMENTS = [
  'prod', 'pull_request', 'environment', 'ref', 'repo', 'a:b', 'a%3Ab', 'x/v1', 'prod:ref:refs/heads/main', 'prod:ref:refs/heads/other', 'x:environment:prod',
  'prod:job_workflow_ref:o/.github/.github/workflows/deploy.yml@refs/heads/main', 'v:environment', 'x:repo:o/r', 'x:pull_request',
];
const PINNED_ENVIRONMENTS = ['prod', 'prod', 'pull_request', 'ref', 'a:b', 'prod:ref:refs/heads/main'];
const PINNED_REFS = ['main', 'release/*', '*/v1', '*', 'a%3Ab'];
const REFS = [
  'refs/heads/main', 'refs/heads/release/1', 'refs/heads/x/v1', 'refs/tags/main', 'refs/pull/7/merge', 'refs/heads/a%3Ab', 'refs/heads/environment',
];
const EVENTS = ['push', 'pull_request', 'workflow_dispatch', 'pull_request_target', 'pull_request_review'];
const PROPERTIES = ['gold', 'environment', 'v:environment', 'gold:pull_request', 'x:environment:prod'];
const KEYS = ['repo', 'context', 'ref', 'environment', 'actor', 'job_workflow_ref', 'repository_id', 'repository_owner_id', 'repository_owner', 'repo_property_tier', 'repository_visibility'];

const templates = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...KEYS.slice(1)), { maxLength: 3 }).map((keys) => ['repo', ...keys]) },
);
const servers = fc.constantFrom(undefined, undefined, undefined, '3.15', '3.16', '3.19');
const maybe = <T>(values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

/** Trusted workflows over small alphabets, such as the model accepts. */
export const pins: fc.Arbitrary<PinCase> = fc.record({
  template: templates,
  version: servers,
  immutable: fc.boolean(),
  allOf: fc.constantFrom(false, false, true),
  scope: fc.constantFrom('environment', 'ref', 'both', 'pull request', 'pull request in environment'),
  environment: fc.constantFrom(...PINNED_ENVIRONMENTS),
  ref: fc.constantFrom(...PINNED_REFS),
  event: fc.constantFrom(undefined, undefined, 'push'),
  reusableWorkflow: maybe([CALLER]),
  workflow: maybe(['deploy.yml']),
  tier: fc.constantFrom(undefined, 'gold', 'v:environment'),
  visibility: maybe(['private']),
}).map(({ version, scope, environment, ref, event, tier, ...rest }): PinCase => ({
  ...rest,
  issuer: version === undefined ? undefined : { server: ['ghe.example.com', version] },
  immutable: rest.immutable && version === undefined,
  environment: scope.includes('environment') || scope === 'both' ? environment : undefined,
  ref: scope === 'ref' || scope === 'both' ? ref : undefined,
  pullRequests: scope.startsWith('pull request') || undefined,
  event: scope.startsWith('pull request') ? undefined : event,
  properties: tier === undefined ? {} : { tier },
})).filter(({ template, environment }) => environment !== undefined || !template?.includes('environment'));

/** Who runs: the trusted repository, another one of its owner, a stranger, or whoever registered the names again. */
export enum Who { TRUSTED, SAME_OWNER, STRANGER, RECYCLED }

export interface Run {
  readonly who: Who;
  readonly run: GitHubRun;
}

/** Keys of others: any, or close to those of the trusted repository. */
function templatesNear(pinned: PinCase): fc.Arbitrary<string[]> {
  const own = pinned.template ?? ['repo', 'context'];
  const replaced = own.map((key) => key === 'context' ? fc.constantFrom('context', 'environment', 'ref') : fc.constant(key));
  const extended = fc.tuple(fc.tuple(...replaced), fc.constantFrom('', ...KEYS), fc.nat({ max: own.length }))
    .map(([keys, extra, at]) => [...new Set([...keys.slice(0, at), ...(extra ? [extra] : []), ...keys.slice(at)])]);
  return fc.oneof({ weight: 3, arbitrary: extended }, { weight: 1, arbitrary: templates.map((keys) => keys ?? ['repo', 'context']) });
}

const IDENTITIES = {
  [Who.TRUSTED]: { owner: 'o', ownerId: '1', repository: 'r', repositoryId: '2' },
  [Who.SAME_OWNER]: { owner: 'o', ownerId: '1', repository: 's', repositoryId: '3' },
  [Who.STRANGER]: { owner: 'p', ownerId: '666', repository: 'r', repositoryId: '667' },
  [Who.RECYCLED]: { owner: 'o', ownerId: '668', repository: 'r', repositoryId: '669' },
};

/** Concrete runs, near what is pinned; GitHub can mint each of them. */
export function runsNear(pinned: PinCase): fc.Arbitrary<Run> {
  const near = <T>(value: T, values: T[]) => fc.oneof({ weight: 2, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constantFrom(...values) });
  // Whoever took over the names has them with the name-based form too; it is the tenant pin that keeps him out.
  const everybody = [Who.TRUSTED, Who.TRUSTED, Who.SAME_OWNER, Who.STRANGER, ...pinned.immutable ? [Who.RECYCLED] : []];
  return fc.record({
    who: fc.constantFrom(...everybody),
    template: templatesNear(pinned),
    environment: near(pinned.environment, [undefined, ...ENVIRONMENTS]),
    ref: fc.constantFrom(...REFS),
    event: near(pinned.pullRequests ? 'pull_request' : pinned.event ?? 'push', EVENTS),
    jobWorkflowRef: near(pinned.reusableWorkflow ? JOB_FILES[0] : undefined, JOB_FILES),
    workflow: fc.constantFrom('deploy.yml', 'deploy.yml', 'other.yml'),
    visibility: fc.constantFrom('private', 'public'),
    tier: near(pinned.properties?.tier ?? 'gold', PROPERTIES),
  }).map(({ who, template, tier, ...rest }): Run => {
    // A repository has one template: the trusted one has the declared one, and so has any that `allRepositoriesOf` means.
    const keys = who === Who.TRUSTED ? pinned.template ?? ['repo', 'context'] : template;
    const repository = { ...repositoryOf({ ...pinned, ...IDENTITIES[who], template: undefined }), name: IDENTITIES[who].repository };
    return {
      who,
      run: {
        ...rest,
        issuer: issuerOf(pinned),
        repository: { ...repository, subjectTemplate: keys.join() === 'repo,context' ? SubjectTemplate.default() : SubjectTemplate.of(...keys) },
        runnerEnvironment: 'github-hosted',
        properties: { tier },
        audience: 'audience',
      },
    };
  }).filter(({ run }) => run.environment !== undefined || !run.repository.subjectTemplate.keys.includes('environment'));
}
