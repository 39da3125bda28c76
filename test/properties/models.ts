import * as fc from 'fast-check';
import { isTrustedWorkflowError } from '../../src/internal/errors';
import {
  GitHubCustomProperty, GitHubIssuer, GitHubOwner, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, GitRefPattern, GitRefSelector,
  RepositoryVisibility, ReusableWorkflow, RunnerEnvironment, SubjectTemplate,
} from '../../src/issuers';
import { Party } from '../../src/trust';

const UNTIL = '2027-03-31';
const CALLED = 'acme/ci/.github/workflows/deploy.yml';
const KEYS = [
  'context', 'ref', 'job_workflow_ref', 'environment', 'actor', 'repository_id', 'repository_owner_id', 'repository_owner', 'repository_visibility', 'repo_property_tier',
];

const issuers = fc.constantFrom(
  GitHubIssuer.githubCom(), GitHubIssuer.githubCom(), GitHubIssuer.githubCom(), GitHubIssuer.enterprise('acme-corp'), GitHubIssuer.dataResidency('acme'),
  GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.15' }), GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.17' }), GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.20' }),
);

const templates = fc.oneof(
  { weight: 3, arbitrary: fc.constant(SubjectTemplate.default()) },
  { weight: 4, arbitrary: fc.uniqueArray(fc.constantFrom(...KEYS.slice(0, 5)), { minLength: 1, maxLength: 3 }).map((keys) => SubjectTemplate.of('repo', ...keys)) },
  { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom('repo', ...KEYS), { minLength: 1, maxLength: 4 }).map((keys) => SubjectTemplate.of(...keys)) },
);

/** What a repository or an owner goes through. */
enum Course { STAYS, CHANGES_TEMPLATE, OPTS_IN, IS_RENAMED, IS_TRANSFERRED }
const { STAYS, CHANGES_TEMPLATE, OPTS_IN, IS_RENAMED, IS_TRANSFERRED } = Course;
const courses = fc.constantFrom<Course>(STAYS, STAYS, CHANGES_TEMPLATE, CHANGES_TEMPLATE, OPTS_IN, IS_RENAMED, IS_TRANSFERRED);
const form = fc.record({ course: courses, template: templates, next: templates, immutable: fc.boolean() });
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

interface Names { readonly owner: string; readonly ownerId: string; readonly name: string; readonly repositoryId: string }
const SHOP = { owner: 'acme', ownerId: '11', name: 'shop', repositoryId: '111' };
const TILL = { owner: 'acme', ownerId: '11', name: 'till', repositoryId: '112' };

function repositoryOf(names: Names, { course, template, next, immutable }: Form): GitHubRepository {
  const make = (carries: boolean, given: Names, subjectTemplate: SubjectTemplate) => GitHubRepository[carries ? 'immutable' : 'classic']({ ...given, subjectTemplate });
  const moved = { ...names, ...course === Course.IS_RENAMED ? { name: `${names.name}-2` } : course === Course.IS_TRANSFERRED ? { owner: 'other', ownerId: '12' } : {} };
  if (course === Course.STAYS) return make(immutable, names, template);
  const becomes = course === Course.OPTS_IN || course >= Course.IS_RENAMED ? true : immutable;
  const from = make(course === Course.OPTS_IN ? false : immutable, names, template);
  return GitHubRepository.migrating({ from, to: make(becomes, moved, next), until: UNTIL });
}

function ownerOf({ course, template, next, immutable }: Form): GitHubOwner {
  const make = (carries: boolean, subjectTemplate: SubjectTemplate) => GitHubOwner[carries ? 'immutable' : 'classic']({ owner: 'acme', ownerId: '11', subjectTemplate });
  if (course === Course.STAYS || course >= Course.IS_RENAMED) return make(immutable, template);
  const from = make(course === Course.OPTS_IN ? false : immutable, template);
  return GitHubOwner.migrating({ from, to: make(course === Course.OPTS_IN || immutable, next), until: UNTIL });
}

/** On a server nothing carries ids. */
const onServer = (one: Form): Form => ({ ...one, immutable: false, course: one.course === Course.STAYS ? Course.STAYS : Course.CHANGES_TEMPLATE });

const refs = fc.constantFrom<GitRefSelector[]>(
  [GitRef.protectedBranch('main')], [GitRef.protectedBranch('main')], [GitRefPattern.branches('preview/*')], [GitRefPattern.protectedBranches('*-prod')], [GitRefPattern.branches('*/x/*')],
  [GitRef.tag('v1'), GitRef.branch('main')], [GitRefPattern.tags('v*'), GitRef.branch('main')], [GitRefPattern.branches('*')],
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const scopes = fc.record({
  scope: fc.constantFrom('environment', 'refs', 'refs', 'both', 'pull requests', 'pull requests in an environment'),
  environment: fc.constantFrom('prod', 'prod', 'prod', 'eu:prod', 'pull_request'),
  refs,
}).map(({ scope, environment, refs: chosen }): Partial<GitHubWorkflowProps> => ({
  environment: scope.includes('environment') || scope === 'both' ? environment : undefined,
  refs: scope === 'refs' || scope === 'both' ? chosen : undefined,
  pullRequests: scope.startsWith('pull') || undefined,
}));

const pins = fc.record({
  reusableWorkflow: maybe(fc.constantFrom(ReusableWorkflow.at(CALLED, GitRef.protectedBranch('main')), ReusableWorkflow.matching(CALLED, GitRefPattern.tags('v*')))),
  workflow: maybe(fc.constant('deploy.yml')),
  events: maybe(fc.constant<string[]>(['push'])),
  visibility: maybe(fc.constant(RepositoryVisibility.PRIVATE)),
  runnerEnvironment: maybe(fc.constant(RunnerEnvironment.GITHUB_HOSTED)),
  enterpriseId: maybe(fc.constant('99')),
  customProperties: maybe(fc.constant<GitHubCustomProperty[]>([{ name: 'tier', value: 'gold', organizationOnly: true }])),
});

/** Every requirement that a workflow may have: whatever a party cannot hold is acknowledged, and the report says so. */
const REQUIREMENTS = [
  'tenant', 'repository', 'shared-identity', 'environment', 'event', 'ref', 'reusable-workflow', 'workflow', 'runner', 'visibility', 'enterprise', 'property-tier',
];
const ACKNOWLEDGE = Object.values(Party).flatMap((party) => REQUIREMENTS.map((id) => ({ id: `${party}/${id}`, reason: 'generated for a property', expires: UNTIL })));

const described = fc.record({ issuer: issuers, shop: form, till: form, who: fc.constantFrom('one', 'one', 'one', 'two', 'all'), scope: scopes, pins }).map(({ issuer, shop, till, who, scope, pins: pinned }) => {
  const fit = issuer.multiTenant ? (one: Form) => one : onServer;
  const repositories = (): Partial<GitHubWorkflowProps> => {
    switch (who) {
      case 'one': return { repository: repositoryOf(SHOP, fit(shop)) };
      case 'two': return { repositories: [repositoryOf(SHOP, fit(shop)), repositoryOf(TILL, fit(till))] };
      default: return { allRepositoriesOf: ownerOf(fit(shop)) };
    }
  };
  const { events, ...rest } = pinned;
  return () => new GitHubWorkflow({ name: 'generated', issuer, acknowledge: ACKNOWLEDGE, ...rest, ...repositories(), ...scope, events: scope.pullRequests ? undefined : events });
});

/** Where most leaks were: one repository with its ids, two templates, and wildcards or open segments in its subjects. */
const twoTemplates = fc.record({
  template: fc.oneof(fc.constant(SubjectTemplate.default()), fc.constant(SubjectTemplate.of('repo', 'actor', 'context'))),
  next: fc.uniqueArray(fc.constantFrom('context', 'ref', 'job_workflow_ref', 'actor'), { minLength: 2, maxLength: 3 }).map((keys) => SubjectTemplate.of('repo', ...keys)),
  issuer: fc.constantFrom(GitHubIssuer.githubCom(), GitHubIssuer.githubCom(), GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.20' }), GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.15' })),
  refs,
}).map(({ template, next, issuer, refs: chosen }) => () => new GitHubWorkflow({
  name: 'generated',
  issuer,
  acknowledge: ACKNOWLEDGE,
  repository: repositoryOf(SHOP, { course: Course.CHANGES_TEMPLATE, template, next, immutable: issuer.multiTenant }),
  refs: chosen,
}));

/** Trusted workflows such as the model takes; what it refuses is tried again. */
export const models: fc.Arbitrary<GitHubWorkflow> = fc.oneof(described, twoTemplates).map((make) => {
  try {
    return make();
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return undefined;
  }
}).filter((workflow) => workflow !== undefined);
