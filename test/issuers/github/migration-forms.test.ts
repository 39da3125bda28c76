import * as fc from 'fast-check';
import { ownerOf, repositoryOf } from './model';
import { isTrustedWorkflowError } from '../../../src/internal/errors';
import { GitHubIssuer, GitHubMigrationPlan, GitHubOwner, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, SubjectTemplate } from '../../../src/issuers/github';

const UNTIL = '2027-03-31';
const main = GitRef.protectedBranch('main');

const planOf = (from: GitHubRepository, to: GitHubRepository, props: Partial<GitHubWorkflowProps> = {}) => {
  const repository = GitHubRepository.migrating({ from, to, until: UNTIL });
  return GitHubMigrationPlan.of(repository, [new GitHubWorkflow({ name: 'production', repository, environment: 'prod', refs: [main], ...props })]);
};
const fleetOf = (from: GitHubOwner, to: GitHubOwner) => {
  const owner = GitHubOwner.migrating({ from, to, until: UNTIL });
  return GitHubMigrationPlan.ofOwner(owner, [new GitHubWorkflow({ name: 'fleet', allRepositoriesOf: owner, environment: 'prod' })]);
};
/** The message of the refusal; the other errors are not what these tests are about. */
function refusalOf(plan: () => unknown): string | undefined {
  try {
    plan();
    return undefined;
  } catch (error) {
    if (isTrustedWorkflowError(error) && error.code === 'migration-form-untrusted') return error.message;
    throw error;
  }
}

const NAMES = { owner: 'my-org', repository: 'old' };
const WITH_REF = ['repo', 'context', 'ref'];
const IDS = ['repository_owner_id', 'repository_id', 'context'];

test.each<[string, GitHubRepository, GitHubRepository]>([
  ['ids', repositoryOf(NAMES), repositoryOf({ ...NAMES, immutable: true })],
  ['ids and a template, in one call', repositoryOf(NAMES), repositoryOf({ ...NAMES, immutable: true, template: WITH_REF })],
  ['a name, which brings the ids', repositoryOf(NAMES), repositoryOf({ ...NAMES, repository: 'new', immutable: true })],
  ['owner and name, in one call', repositoryOf({ ...NAMES, immutable: true }), repositoryOf({ owner: 'p', ownerId: '9', repository: 'new', immutable: true })],
  ['a name and a template that hold no name', repositoryOf({ ...NAMES, template: IDS }), repositoryOf({ ...NAMES, repository: 'new', immutable: true, template: [...IDS, 'ref'] })],
])('accepted: %s', (_, from, to) => {
  expect(refusalOf(() => planOf(from, to))).toBeUndefined();
});

test.each<[string, GitHubRepository, GitHubRepository, string]>([
  ['a new name and a template: GitHub changes one after the other', repositoryOf(NAMES), repositoryOf({ ...NAMES, repository: 'new', immutable: true, template: WITH_REF }),
    'the form repo:my-org@1/new@2 [repo, context]: "repo:my-org@1/new@2:environment:prod"'],
  ['a transfer and a template', repositoryOf({ ...NAMES, immutable: true }), repositoryOf({ owner: 'p', ownerId: '9', repository: 'old', immutable: true, template: WITH_REF }),
    'the form repo:p@9/old@2 [repo, context]: "repo:p@9/old@2:environment:prod"'],
])('refused, with the form: %s', (_, from, to, form) => {
  expect(refusalOf(() => planOf(from, to))).toContain(form);
});

test('a claim beside the subject counts too: the file of the job has the new name, and its trust the old template', () => {
  const [from, to] = [repositoryOf({ ...NAMES, immutable: true, template: IDS }), repositoryOf({ ...NAMES, repository: 'new', immutable: true, template: [...IDS, 'ref'] })];
  expect(refusalOf(() => planOf(from, to, { workflow: 'deploy.yml' }))).toContain('the form repo:my-org@1/new@2 [repository_owner_id, repository_id, context]');
});

test('a server mints no ids: a rename leaves classic subjects, and a rename with a template is refused there too', () => {
  const server = { issuer: GitHubIssuer.server({ hostname: 'github.example.com', version: '3.20' }) };
  const [from, to] = [repositoryOf(NAMES), repositoryOf({ ...NAMES, repository: 'new' })];
  expect(refusalOf(() => planOf(from, to, server))).toBeUndefined();
  expect(refusalOf(() => planOf(from, repositoryOf({ ...NAMES, repository: 'new', template: WITH_REF }), server))).toContain('the form repo:my-org/new [repo, context]');
});

test.each<[string, GitHubOwner, GitHubOwner, string | undefined]>([
  ['ids', ownerOf({}), ownerOf({ immutable: true }), undefined],
  ['a template', ownerOf({ immutable: true }), ownerOf({ immutable: true, template: WITH_REF }), undefined],
  ['a new name of an owner with ids', ownerOf({ immutable: true }), ownerOf({ owner: 'new', immutable: true }), undefined],
  ['ids and a template: repositories follow one after the other', ownerOf({ owner: 'my-org' }), ownerOf({ owner: 'my-org', immutable: true, template: WITH_REF }), 'the form repo:my-org/* [repo, context, ref]'],
  ['a new name without ids: whether it brings them is not documented', ownerOf({ owner: 'my-org' }), ownerOf({ owner: 'new' }), 'the form repo:new@1/* [repo, context]'],
  ['a new name with ids: the same', ownerOf({ owner: 'my-org' }), ownerOf({ owner: 'new', immutable: true }), 'the form repo:new/* [repo, context]'],
])('an owner: %s', (_, from, to, form) => {
  const refusal = refusalOf(() => fleetOf(from, to));
  expect(refusal === undefined ? undefined : /the form [^:]+:[^:]+(?=:)/.exec(refusal)![0]).toBe(form);
});

test('an owner that is renamed is renamed by hand, and the plan says so', () => {
  expect(fleetOf(ownerOf({ owner: 'my-org', immutable: true }), ownerOf({ owner: 'new', immutable: true })).steps[3].checks[0]).toBe(
    'the owner was renamed from my-org to new first, in its settings: GitHub has no call for it',
  );
});

test('a template that a transfer would leave behind is asked for first', () => {
  const [from, to] = ['my-org', 'p'].map((owner) => repositoryOf({ owner, repository: 'old', ownerId: owner === 'p' ? '9' : '1', immutable: true, template: WITH_REF }));
  expect(planOf(from, to).steps[0].checks).toContainEqual(expect.stringContaining('a template of the organization stays behind at a transfer'));
});

/** The migrations that a refusal tells to make, made. */
function migrationsIn(refusal: string): (GitHubRepository | GitHubOwner)[] {
  const code = /write: {3}a plan for each change, one after the other: {2}(.*)/.exec(refusal)![1];
  const evaluate = (text: string): unknown => new Function('GitHubRepository', 'GitHubOwner', 'SubjectTemplate', `return ${text}`)(GitHubRepository, GitHubOwner, SubjectTemplate);
  return code.split('  then  ').map((one) => evaluate(one) as GitHubRepository | GitHubOwner);
}

test('property: a plan is accepted, or each of the migrations that its refusal names is, and they lead from the first form to the last', () => {
  const template = fc.constantFrom(undefined, WITH_REF, IDS, [...IDS, 'ref'], ['repository', 'context', 'ref']);
  const form = fc.record({ owner: fc.constantFrom('a', 'b'), repository: fc.constantFrom('x', 'y'), immutable: fc.boolean(), template });
  const made = (one: { owner: string; repository: string; immutable: boolean; template?: string[] }) => repositoryOf({ ...one, ownerId: one.owner === 'a' ? '1' : '9' });
  let refused = 0;
  fc.assert(fc.property(form, form, (one, other) => {
    const attempt = () => planOf(made(one), made(other));
    let refusal: string | undefined;
    try {
      refusal = refusalOf(attempt);
    } catch (error) {
      // What the model refuses has no plan.
      return isTrustedWorkflowError(error);
    }
    if (refusal === undefined) return true;
    refused++;
    const migrations = migrationsIn(refusal) as GitHubRepository[];
    expect(migrations.length).toBeGreaterThan(1);
    migrations.forEach((migration, index) => {
      const { ownerId, repositoryId, subjectTemplate } = migration;
      const to = GitHubRepository.fromSubClaimPrefix(prefixOf(migration), { ownerId, repositoryId, subjectTemplate });
      expect(refusalOf(() => planOf(migration.migratesFrom!, to))).toBeUndefined();
      if (index > 0) expect(prefixOf(migration.migratesFrom!)).toBe(prefixOf(migrations[index - 1]));
    });
    expect([prefixOf(migrations[0].migratesFrom!), prefixOf(migrations.at(-1)!)]).toEqual([prefixOf(made(one)), prefixOf(made(other))]);
    return true;
  }), { numRuns: 300 });
  expect(refused).toBeGreaterThan(20);
});

function prefixOf({ owner, ownerId, name, repositoryId, subjectsCarryIds }: GitHubRepository): string {
  return subjectsCarryIds ? `repo:${owner}@${ownerId}/${name}@${repositoryId}` : `repo:${owner}/${name}`;
}
