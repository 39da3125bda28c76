import { ownerOf, repositoryOf } from './model';
import { GitHubMigrationPlan, GitHubOwner, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, SubjectTemplate } from '../../../src/issuers/github';
import { expectToRun } from '../../fixtures/stand-ins';

const classic = repositoryOf({ owner: 'my-org', repository: 'my-repo' });
const immutable = repositoryOf({ owner: 'my-org', repository: 'my-repo', immutable: true });
const withRef = repositoryOf({ owner: 'my-org', repository: 'my-repo', immutable: true, template: ['repo', 'context', 'ref'] });
const main = GitRef.protectedBranch('main');

const byIds = (repository: string, ...more: string[]) => repositoryOf({ owner: 'my-org', repository, immutable: true, template: ['repository_id', 'context', ...more] });

const migrating = (from = classic, to = immutable) => GitHubRepository.migrating({ from, to, until: '2027-03-31' });
const workflow = (repository: GitHubRepository, props: Partial<GitHubWorkflowProps> = {}) => new GitHubWorkflow({ name: 'production', repository, environment: 'prod', refs: [main], ...props });
const planOf = (repository: GitHubRepository, props: Partial<GitHubWorkflowProps> = {}) => GitHubMigrationPlan.of(repository, [workflow(repository, props)]);
const fleetOf = (from: GitHubOwner, to: GitHubOwner) => {
  const owner = GitHubOwner.migrating({ from, to, until: '2027-03-31' });
  return GitHubMigrationPlan.ofOwner(owner, [new GitHubWorkflow({ name: 'fleet', allRepositoriesOf: owner, environment: 'prod' })]);
};
/** The commands of the switch, without the look at what came of it. */
const switches = (plan: GitHubMigrationPlan) => plan.steps[3].commands.map(({ shell }) => shell).slice(0, -1);

test('the whole plan as text', () => {
  expect(`${planOf(migrating(), { refs: undefined })}`).toMatchSnapshot();
});

test('the plan of an owner as text', () => {
  expect(`${fleetOf(ownerOf({ owner: 'my-org', immutable: true }), ownerOf({ owner: 'my-org', immutable: true, template: ['repo', 'context', 'job_workflow_ref'] }))}`).toMatchSnapshot();
});

describe('trap 25: both forms first, then the switch, then the old form goes', () => {
  const { steps, until, name } = planOf(migrating(classic, withRef));
  const [before, after] = ['repo:my-org/my-repo:environment:prod', 'repo:my-org@1/my-repo@2:environment:prod:ref:refs/heads/main'];

  test('which subjects are accepted and which refused', () => {
    expect([name, until]).toEqual(['my-org/my-repo', '2027-03-31']);
    expect(steps.map(({ accepted, refused }) => [accepted, refused])).toEqual([
      [[before], [after]], [[before, after], []], [[before, after], []], [[before, after], []], [[before, after], []], [[after], [before]],
    ]);
  });

  test('GitHub is changed in one step only, after both forms are trusted and looked at', () => {
    expect(steps.map(({ commands }) => commands.some(({ command }) => command.includes('-X')))).toEqual([false, false, false, true, false, false]);
  });

  test('the subjects of all workflows', () => {
    const repository = migrating();
    const plan = GitHubMigrationPlan.of(repository, [workflow(repository), workflow(repository, { name: 'plan', environment: undefined, refs: undefined, pullRequests: true })]);
    expect(plan.steps[0].accepted).toEqual(['repo:my-org/my-repo:environment:prod', 'repo:my-org/my-repo:pull_request']);
    expect(plan.steps[5].accepted).toEqual(['repo:my-org@1/my-repo@2:environment:prod', 'repo:my-org@1/my-repo@2:pull_request']);
  });

  test('of this repository alone', () => {
    const repository = migrating();
    const both = workflow(repository, { repository: undefined, repositories: [repository, repositoryOf({ repositoryId: '3', immutable: true })] });
    expect(GitHubMigrationPlan.of(repository, [both]).steps[1].accepted).toHaveLength(2);
  });

  test('a template of an organization does nothing until each repository opts in', () => {
    const owner = ownerOf({ owner: 'my-org', immutable: true });
    expect(switches(fleetOf(owner, ownerOf({ owner: 'my-org', immutable: true, template: ['repo', 'context', 'ref'] }))).slice(0, -1)).toEqual([
      "gh api -X PUT orgs/my-org/actions/oidc/customization/sub -F use_immutable_subject=true -f 'include_claim_keys[]=repo' -f 'include_claim_keys[]=context' -f 'include_claim_keys[]=ref'",
      "gh api --paginate orgs/my-org/repos --jq '.[].name'",
    ]);
    expect(switches(fleetOf(owner, ownerOf({ owner: 'my-org', immutable: true, template: ['repo', 'context', 'ref'] }))).at(-1))
      .toBe('gh api -X PUT repos/my-org/NAME/actions/oidc/customization/sub -F use_immutable_subject=true -F use_default=false');
  });
});

describe('trap 26: booleans with -F, text with -f', () => {
  test.each<[string, GitHubRepository, GitHubRepository, string[]]>([
    ['ids', classic, immutable, ['gh api -X PUT repos/my-org/my-repo/actions/oidc/customization/sub -F use_immutable_subject=true -F use_default=true']],
    ['a template, in a repository with ids', immutable, withRef, [
      "gh api -X PUT repos/my-org/my-repo/actions/oidc/customization/sub -F use_immutable_subject=true -F use_default=false -f 'include_claim_keys[]=repo' -f 'include_claim_keys[]=context' -f 'include_claim_keys[]=ref'",
    ]],
    ['a template, without ids', classic, repositoryOf({ owner: 'my-org', repository: 'my-repo', template: ['repo', 'context', 'ref'] }), [
      "gh api -X PUT repos/my-org/my-repo/actions/oidc/customization/sub -F use_default=false -f 'include_claim_keys[]=repo' -f 'include_claim_keys[]=context' -f 'include_claim_keys[]=ref'",
    ]],
    ['a rename, which writes ids by itself', classic, repositoryOf({ owner: 'my-org', repository: 'new', immutable: true }), [
      'gh api -X PATCH repos/my-org/my-repo -f name=new',
    ]],
    ['a rename and a template, where no subject has a name', byIds('my-repo'), byIds('new', 'ref'), [
      'gh api -X PATCH repos/my-org/my-repo -f name=new',
      "gh api -X PUT repos/my-org/new/actions/oidc/customization/sub -F use_immutable_subject=true -F use_default=false -f 'include_claim_keys[]=repository_id' -f 'include_claim_keys[]=context' -f 'include_claim_keys[]=ref'",
    ]],
    ['a transfer with a new name: one call, then it is waited for', immutable, repositoryOf({ owner: 'p', ownerId: '9', repository: 'new', immutable: true }), [
      'gh api -X POST repos/my-org/my-repo/transfer -f new_owner=p -f new_name=new', 'gh api repos/p/new --jq .id',
    ]],
    ['a transfer alone', immutable, repositoryOf({ owner: 'p', ownerId: '9', repository: 'my-repo', immutable: true }), [
      'gh api -X POST repos/my-org/my-repo/transfer -f new_owner=p', 'gh api repos/p/my-repo --jq .id',
    ]],
  ])('%s', (_, from, to, expected) => {
    expect(switches(planOf(migrating(from, to)))).toEqual(expected);
  });

  test('no command sends a boolean as text, and each gets to its program byte for byte', () => {
    const moved = repositoryOf({ owner: 'p', ownerId: '9', repository: 'new', immutable: true });
    const plans = [planOf(migrating(classic, withRef)), planOf(migrating(immutable, moved)), planOf(migrating(byIds('my-repo'), byIds('new', 'ref')))];
    const fleets = [fleetOf(ownerOf({}), ownerOf({ immutable: true })), fleetOf(ownerOf({ immutable: true }), ownerOf({ immutable: true, template: ['repo', 'context', 'ref'] }))];
    const all = [...plans, ...fleets].flatMap(({ steps }) => steps);
    expectToRun(all.flatMap(({ commands }) => commands));
    for (const { commands } of all) {
      for (const { command } of commands) command.forEach((word, index) => expect([word, command[index + 1]]).not.toEqual(['-f', expect.stringMatching(/=(true|false)$/)]));
    }
  });
});

test('trap 4: what proves the form is named at each look', () => {
  const { steps } = planOf(migrating());
  expect(steps[0].checks).toEqual(expect.arrayContaining([
    '`sub_claim_prefix` is repo:my-org/my-repo', '`sub_claim_prefix` is the proof of the form; `use_immutable_subject: false` proves nothing',
  ]));
  expect(steps[3].checks).toContain('`sub_claim_prefix` is repo:my-org@1/my-repo@2');
  expect(steps[3].commands.at(-1)!.shell).toBe('gh api repos/my-org/my-repo/actions/oidc/customization/sub');
});

test('the model of each step is code that makes that repository', () => {
  const repository = migrating(classic, withRef);
  const evaluate = (code: string): unknown => new Function('GitHubRepository', 'GitHubOwner', 'SubjectTemplate', `return ${code}`)(GitHubRepository, GitHubOwner, SubjectTemplate);
  expect(planOf(repository).steps.map(({ model }) => evaluate(model))).toEqual([classic, repository, repository, repository, repository, withRef]);
  const owner = GitHubOwner.migrating({ from: ownerOf({}), to: ownerOf({ immutable: true }), until: '2027-03-31' });
  const plan = GitHubMigrationPlan.ofOwner(owner, [new GitHubWorkflow({ name: 'fleet', allRepositoriesOf: owner, environment: 'prod' })]);
  expect(evaluate(plan.steps[1].model)).toEqual(owner);
});

test.each(['prod\u202egnp', "it's $(id) `x`", '"quoted" ${a}', 'ends in $', 'größe 🚀'])('an environment named %j forges no line of the text', (environment) => {
  const plan = planOf(migrating(), { environment });
  const lines = `${plan}`.split('\n');
  expect(lines.filter((line) => line.startsWith('   accepted'))).toHaveLength(10);
  expect(/[\p{Cf}\u2028\u2029]/u.test(lines.join(''))).toBe(false);
  expect(plan.steps[0].accepted).toEqual([`repo:my-org/my-repo:environment:${environment}`]);
});

test('the same each time', () => expect(JSON.stringify(planOf(migrating()))).toBe(JSON.stringify(planOf(migrating()))));
