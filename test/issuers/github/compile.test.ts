import { ownerOf, repositoryOf, workflowOf } from './model';
import {
  GitHubIssuer, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, GitRefPattern, RepositoryVisibility, ReusableWorkflow, RunnerEnvironment,
  SubjectTemplate,
} from '../../../src/issuers/github';
import { CompiledTrust } from '../../../src/trust';

const repository = repositoryOf({ immutable: true });
const main = GitRef.protectedBranch('main');
const CALLED = 'o/.github/.github/workflows/deploy.yml';

const compile = (props: Partial<GitHubWorkflowProps>): CompiledTrust => new GitHubWorkflow({ name: 'production', repository, ...props }).compile();
/** One line for each alternative: the subject, then the conditions. */
const lines = ({ alternatives }: CompiledTrust) => alternatives.map(({ subject, conditions }) => [
  subject.matcher.exactValue ?? `~${subject.matcher.pattern}`, ...conditions.map(({ claim, matcher, requirement }) => `${requirement}: ${claim} ${matcher}`),
]);
const texts = ({ requirements }: CompiledTrust) => requirements.map(({ id, text }) => `${id}: ${text}`);

test('the workflow of the README: environment, branch and reusable workflow in one subject', () => {
  const template = SubjectTemplate.of('repo', 'context', 'ref', 'job_workflow_ref');
  const trust = compile({
    repository: GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789', subjectTemplate: template }),
    environment: 'prod',
    refs: [main],
    reusableWorkflow: ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', main),
  });
  expect(lines(trust)).toEqual([[
    'repo:my-org@123456/my-repo@456789:environment:prod:ref:refs/heads/main:job_workflow_ref:my-org/.github/.github/workflows/deploy.yml@refs/heads/main',
    'tenant: repository_owner_id is "123456"',
    'repository: repository_id is "456789"',
    'environment: environment is "prod"',
    'ref: ref is "refs/heads/main"',
    'reusable-workflow: job_workflow_ref is "my-org/.github/.github/workflows/deploy.yml@refs/heads/main"',
  ]]);
  expect(texts(trust)).toEqual([
    'tenant: the repository belongs to my-org (owner id 123456)',
    'repository: the repository is my-org/my-repo (id 456789)',
    'environment: the environment is "prod"',
    'ref: the run is on branch main (declared protected)',
    'reusable-workflow: the job runs in the reusable workflow my-org/.github/.github/workflows/deploy.yml at branch main (declared protected)',
  ]);
  expect(trust.issuerRemedies).toEqual({});
});

test('a branch without an environment: absent is a value, and a pull request is no branch', () => {
  const trust = compile({ refs: [main] });
  expect(lines(trust)).toEqual([[
    'repo:o@1/r@2:ref:refs/heads/main',
    'tenant: repository_owner_id is "1"',
    'repository: repository_id is "2"',
    'environment: environment is absent',
    'event: event_name is none of "pull_request", "pull_request_review", "pull_request_review_comment", "pull_request_target"',
    'ref: ref is "refs/heads/main"',
  ]]);
  expect(texts(trust)).toContain('environment: the job has no environment');
  expect(texts(trust)).toContain('event: the event is not pull_request');
});

test('pull requests, alone and in an environment', () => {
  expect(lines(compile({ pullRequests: true }))).toEqual([[
    'repo:o@1/r@2:pull_request', 'tenant: repository_owner_id is "1"', 'repository: repository_id is "2"', 'environment: environment is absent', 'event: event_name is "pull_request"',
  ]]);
  expect(lines(compile({ pullRequests: true, environment: 'preview' }))).toEqual([[
    'repo:o@1/r@2:environment:preview', 'tenant: repository_owner_id is "1"', 'repository: repository_id is "2"', 'environment: environment is "preview"', 'event: event_name is "pull_request"',
  ]]);
});

test('every claim that can be pinned, in the order of the catalogue', () => {
  const trust = compile({
    issuer: GitHubIssuer.enterprise('octo-enterprise'),
    environment: 'prod',
    refs: [main],
    events: ['push'],
    reusableWorkflow: ReusableWorkflow.atCommit({ path: CALLED, sha: 'a'.repeat(40) }),
    workflow: 'start.yml',
    runnerEnvironment: RunnerEnvironment.SELF_HOSTED,
    visibility: RepositoryVisibility.INTERNAL,
    enterpriseId: '77',
    customProperties: [{ name: 'tier', value: 'gold', organizationOnly: true }, { name: 'Area', value: 'eu', organizationOnly: true }],
  });
  expect(lines(trust)[0].slice(1)).toEqual([
    'tenant: repository_owner_id is "1"',
    'repository: repository_id is "2"',
    'environment: environment is "prod"',
    'event: event_name is "push"',
    'ref: ref is "refs/heads/main"',
    `reusable-workflow: job_workflow_ref is "${CALLED}@${'a'.repeat(40)}"`,
    'workflow: workflow_ref is "o/r/.github/workflows/start.yml@refs/heads/main"',
    'runner: runner_environment is "self-hosted"',
    'visibility: repository_visibility is "internal"',
    'enterprise: enterprise_id is "77"',
    'property-Area: repo_property_Area is "eu"',
    'property-tier: repo_property_tier is "gold"',
  ]);
  expect(texts(trust).slice(3)).toEqual([
    'event: the event is push',
    'ref: the run is on branch main (declared protected)',
    `reusable-workflow: the job runs in the reusable workflow ${CALLED} at commit ${'a'.repeat(40)}`,
    'workflow: the run was started by .github/workflows/start.yml',
    'runner: the runner is self-hosted',
    'visibility: the repository is internal',
    'enterprise: the enterprise has the id 77',
    'property-tier: the repository\'s property tier is "gold"',
    'property-Area: the repository\'s property Area is "eu"',
  ]);
  expect(trust.issuer).toEqual({
    url: 'https://token.actions.githubusercontent.com/octo-enterprise',
    platform: 'GitHub Actions',
    multiTenant: true,
    optionalClaims: ['environment', 'job_workflow_ref', 'enterprise_id', 'repo_property_tier', 'repo_property_Area'],
    traceClaims: ['repository_owner_id', 'repository_id', 'run_id'],
  });
});

test('each requirement has a condition, and each condition a requirement', () => {
  for (const trust of [compile({ refs: [main] }), compile({ environment: 'prod' }), compile({ pullRequests: true }), workflowOf({ allOf: true, environment: 'prod' }).compile()]) {
    const served = new Set(trust.alternatives.flatMap(({ conditions }) => conditions.map(({ requirement }) => requirement)));
    expect([...served].sort()).toEqual(trust.requirements.filter(({ whyNever }) => whyNever === undefined).map(({ id }) => id).sort());
  }
});

describe('alternatives', () => {
  const other = repositoryOf({ repository: 's', repositoryId: '3', immutable: true });

  test('repositories x refs x events, in the order given', () => {
    const trust = compile({ repository: undefined, repositories: [repository, other], refs: [main, GitRef.tag('v1')], events: ['push', 'workflow_dispatch'] });
    expect(lines(trust).map(([subject, ...conditions]) => [subject, conditions.find((condition) => condition.startsWith('event'))])).toEqual([
      ['repo:o@1/r@2:ref:refs/heads/main', 'event: event_name is "push"'],
      ['repo:o@1/r@2:ref:refs/heads/main', 'event: event_name is "workflow_dispatch"'],
      ['repo:o@1/r@2:ref:refs/tags/v1', 'event: event_name is "push"'],
      ['repo:o@1/r@2:ref:refs/tags/v1', 'event: event_name is "workflow_dispatch"'],
      ['repo:o@1/s@3:ref:refs/heads/main', 'event: event_name is "push"'],
      ['repo:o@1/s@3:ref:refs/heads/main', 'event: event_name is "workflow_dispatch"'],
      ['repo:o@1/s@3:ref:refs/tags/v1', 'event: event_name is "push"'],
      ['repo:o@1/s@3:ref:refs/tags/v1', 'event: event_name is "workflow_dispatch"'],
    ]);
    expect(texts(trust)).toEqual([
      'tenant: the repository belongs to o (owner id 1)',
      'repository: the repository is o/r (id 2) or o/s (id 3)',
      'shared-identity: each repository acts for itself alone',
      'environment: the job has no environment',
      'event: the event is push or workflow_dispatch',
      'ref: the run is on branch main (declared protected) or tag v1',
    ]);
  });

  test('what is named twice is one; a declaration of protection makes no difference', () => {
    expect(compile({ repository: undefined, repositories: [repository, repository], refs: [main, GitRef.branch('main')] }).alternatives).toHaveLength(1);
  });

  test('a repository in migration is two ways in, and still one repository; two accounts of it are none', () => {
    const both = compile({ repository: GitHubRepository.migrating({ from: repositoryOf({}), to: repository, until: '2027-03-31' }), refs: [main] });
    expect(lines(both).map(([subject]) => subject)).toEqual(['repo:o/r:ref:refs/heads/main', 'repo:o@1/r@2:ref:refs/heads/main']);
    expect(texts(both).filter((text) => text.startsWith('shared-identity'))).toEqual([]);
    expect(() => compile({ repository: undefined, repositories: [repositoryOf({}), repository], refs: [main] })).toThrow(/two-templates/);
  });

  test('repositories of two owners: the text names both', () => {
    const foreign = repositoryOf({ owner: 'p', ownerId: '9', repositoryId: '8', immutable: true });
    expect(texts(compile({ repository: undefined, repositories: [repository, foreign], environment: 'prod' }))[0])
      .toBe('tenant: the repository belongs to o (owner id 1) or p (owner id 9)');
  });

  test('400 pass, 401 do not', () => {
    const refs = (count: number) => Array.from({ length: count }, (_, index) => GitRef.branch(`b${index}`));
    expect(compile({ refs: refs(400) }).alternatives).toHaveLength(400);
    expect(() => compile({ refs: refs(401) })).toThrow(/too-many-alternatives/);
  });
});

describe('all repositories of an owner', () => {
  test('the owner alone is pinned; the id stands in front of the wildcard', () => {
    const trust = compile({ repository: undefined, allRepositoriesOf: ownerOf({ immutable: true }), environment: 'prod' });
    expect(lines(trust)).toEqual([['~repo:o@1/*:environment:prod', 'tenant: repository_owner_id is "1"', 'environment: environment is "prod"']]);
    expect(texts(trust)).toEqual(['tenant: the repository belongs to o (owner id 1)', 'shared-identity: each repository acts for itself alone', 'environment: the environment is "prod"']);
    expect(trust.open.some((line) => line.includes('any writer of any repository of the owner'))).toBe(true);
  });

  test('a file of each of them: a ref cannot look like a path, so the wildcard is one name', () => {
    const { alternatives: [{ conditions }] } = compile({ repository: undefined, allRepositoriesOf: ownerOf({ immutable: true }), refs: [main], workflow: 'deploy.yml' });
    expect(conditions.at(-1)!.matcher.toString()).toBe('fits "o/*/.github/workflows/deploy.yml@refs/heads/main"');
    // What would slip through ends in a ref with a part that begins with a dot: git has none such.
    expect(() => GitRef.branch('x/.github/workflows/deploy.yml@refs/heads/main')).toThrow(/malformed-ref/);
  });
});

describe('a server of one\'s own', () => {
  const server = GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.20' });

  test('has no strangers: the owner belongs to the repository, and names may stand in', () => {
    const trust = compile({ issuer: server, repository: repositoryOf({}), refs: [main] });
    expect(trust.issuer).toMatchObject({ url: 'https://ghe.example.com/_services/token', multiTenant: false });
    expect(trust.alternatives[0].conditions.slice(0, 2)).toMatchObject([
      { claim: 'repository_owner_id', requirement: 'repository', byName: 'repository_owner' },
      { claim: 'repository_id', requirement: 'repository', byName: 'repository' },
    ]);
    expect(texts(trust)[0]).toBe('repository: the repository is o/r (id 2)');
  });

  test('all of an owner is a requirement of its own there', () => {
    expect(texts(compile({ issuer: server, repository: undefined, allRepositoriesOf: ownerOf({}), environment: 'prod' }))[0]).toBe('repository: the repository is any of o');
  });

  test('elsewhere the owner id is the tenant, and no name stands in for it', () => {
    for (const issuer of [GitHubIssuer.githubCom(), GitHubIssuer.enterprise('e'), GitHubIssuer.dataResidency('octocorp')]) {
      const [owner] = compile({ issuer, refs: [main] }).alternatives[0].conditions;
      expect(owner).toMatchObject({ claim: 'repository_owner_id', requirement: 'tenant' });
      expect(owner.byName).toBeUndefined();
    }
  });

  test('GHE.com may carry ids', () => {
    expect(lines(compile({ issuer: GitHubIssuer.dataResidency('octocorp'), refs: [main] }))[0][0]).toBe('repo:o@1/r@2:ref:refs/heads/main');
  });
});

describe('the workflow file', () => {
  test.each<[string, Partial<GitHubWorkflowProps>, string]>([
    ['at the ref of the run', { refs: [main] }, 'job_workflow_ref is "o/r/.github/workflows/deploy.yml@refs/heads/main"'],
    ['at the pattern of the run', { refs: [GitRefPattern.branches('release/*')] }, 'job_workflow_ref fits "o/r/.github/workflows/deploy.yml@refs/heads/release/*"'],
    ['at any ref, and still one file', { environment: 'prod' }, 'job_workflow_ref fits "o/r/.github/workflows/deploy.yml@refs/*"'],
    ['that started the run of a reusable one', { refs: [main], reusableWorkflow: ReusableWorkflow.at(CALLED, main) }, 'workflow_ref is "o/r/.github/workflows/deploy.yml@refs/heads/main"'],
  ])('%s', (_, props, expected) => {
    expect(lines(compile({ ...props, workflow: 'deploy.yml' }))[0].at(-1)).toBe(`workflow: ${expected}`);
  });

  test('a reusable workflow at a pattern', () => {
    const reusableWorkflow = ReusableWorkflow.matching(CALLED, GitRefPattern.protectedTags('v1.*'));
    expect(lines(compile({ environment: 'prod', reusableWorkflow }))[0].at(-1)).toBe(`reusable-workflow: job_workflow_ref fits "${CALLED}@refs/tags/v1.*"`);
  });
});

describe('what comes out', () => {
  const props = (): Partial<GitHubWorkflowProps> => ({
    refs: [GitRefPattern.branches('a*b*c'), main],
    audiences: { aws: 'my-audience' },
    acknowledge: [{ id: 'aws/property-Area', reason: 'ten letters or more', expires: '2027-01-31' }],
    customProperties: [{ name: 'Area', value: 'eu', organizationOnly: true }],
  });

  test('is frozen through and through', () => {
    const thawed: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      Object.entries(value).forEach(([key, inner]) => visit(inner, `${path}.${key}`));
    };
    visit(compile(props()), 'trust');
    expect(thawed).toEqual([]);
  });

  test('is the same each time, and the same object from one workflow', () => {
    expect(JSON.stringify(compile(props()))).toBe(JSON.stringify(compile(props())));
    const workflow = new GitHubWorkflow({ name: 'production', repository, refs: [main] });
    expect(workflow.compile()).toBe(workflow.compile());
  });

  test('does not follow later changes of what was passed in', () => {
    const given = props();
    const trust = compile(given);
    const before = JSON.stringify(trust);
    given.refs!.push(GitRef.branch('evil'));
    Object.assign(given.acknowledge![0], { expires: '2099-01-01' });
    Object.assign(given.audiences!, { aws: 'other' });
    expect(JSON.stringify(trust)).toBe(before);
  });

  test('keeps audiences and acknowledgements, dated and named', () => {
    expect(compile(props())).toMatchObject({ audiences: { aws: 'my-audience' }, acknowledgements: [{ id: 'aws/property-Area', expires: '2027-01-31' }] });
  });
});

describe('hostile but legal text stays one value', () => {
  test.each(['a:b', '100%', "it's", '"quoted"', '${Token}', '${aws:userid}', '%{if true}', 'cost$', 'größe 🚀', 'a\\b', 'x'.repeat(255)])('environment %j', (environment) => {
    const { alternatives: [{ subject, conditions }] } = compile({ environment });
    expect(subject.matcher.exactValue).toBe(`repo:o@1/r@2:environment:${environment.replaceAll(':', '%3A')}`);
    expect(conditions.find(({ claim }) => claim === 'environment')!.matcher.exactValue).toBe(environment);
    expect(subject.proves.includes('environment')).toBe(!/[:%]/.test(environment));
  });

  test('256 characters are no environment', () => {
    expect(() => compile({ environment: 'x'.repeat(256) })).toThrow(/malformed-environment/);
  });
});
