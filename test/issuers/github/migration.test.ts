import { ownerOf, repositoryOf, workflowOf } from './model';
import { ClaimMatcher } from '../../../src/claims';
import { GitHubIssuer, GitHubOwner, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, GitRefPattern } from '../../../src/issuers/github';
import { AwsPartition } from '../../../src/parties/aws/facts/aws-partition';
import { render as renderAws } from '../../../src/parties/aws/render/render';
import { writePolicy } from '../../../src/parties/aws/render/write';
import { GLOBAL_CLOUD } from '../../../src/parties/azure/facts/clouds';
import { renderApplication } from '../../../src/parties/azure/render/application';
import { render as renderAzure } from '../../../src/parties/azure/render/render';
import { render as renderGcp } from '../../../src/parties/gcp/render/render';
import { AppRegistry } from '../../../src/trust/app-registry';
import { satisfies } from '../../../src/trust/satisfies';
import { EnforcementReport } from '../../../src/verify/report';
import { cpu } from '../../fixtures/cpu';
import { identityOf } from '../../fixtures/identity';

const UNTIL = '2027-03-31';
const classic = repositoryOf({});
const immutable = repositoryOf({ immutable: true });
const withRef = repositoryOf({ immutable: true, template: ['repo', 'context', 'ref'] });
const migrating = (from = classic, to = immutable, until = UNTIL) => GitHubRepository.migrating({ from, to, until });
const main = GitRef.protectedBranch('main');
const workflow = (repository: GitHubRepository, props: Partial<GitHubWorkflowProps> = {}) =>
  new GitHubWorkflow({ name: 'production', repository, environment: 'prod', refs: [main], ...props });
const AWS = { account: '111111111111', partition: AwsPartition.AWS };
const AZURE = { cloud: GLOBAL_CLOUD };
const tenant = [{ id: 'azure/tenant', reason: 'classic until the opt-in of the repository', expires: UNTIL }];

test('the migrating repository shows its new form, and the old one beside it', () => {
  expect(migrating()).toMatchObject({ fullName: 'o/r', subjectsCarryIds: true, migratesFrom: classic, migratesUntil: UNTIL });
  expect(immutable.migratesFrom).toBeUndefined();
});

describe('one trusted workflow, two subjects', () => {
  const { alternatives, requirements, subjectTemplates, migrations } = workflow(migrating()).compile();

  test('the classic half carries both ids, as claims', () => {
    expect(alternatives.map(({ subject }) => subject.matcher.exactValue)).toEqual(['repo:o/r:environment:prod', 'repo:o@1/r@2:environment:prod']);
    const ids = [
      { claim: 'repository_owner_id', requirement: 'tenant', matcher: ClaimMatcher.exact('1') }, { claim: 'repository_id', matcher: ClaimMatcher.exact('2') },
    ];
    alternatives.forEach(({ conditions }) => expect(conditions.slice(0, 2)).toMatchObject(ids));
    expect(alternatives.map(({ subject }) => subject.proves.includes('repository_id'))).toEqual([false, true]);
  });

  test('nothing is said twice to people', () => {
    expect(requirements.map(({ text }) => text)).toEqual([
      'the repository belongs to o (owner id 1)', 'the repository is o/r (id 2)', 'the environment is "prod"', 'the run is on branch main (declared protected)',
    ]);
  });

  test('both forms and the last day are data', () => {
    expect(subjectTemplates).toEqual({ 2: 'repo:o/r [repo, context], until 2027-03-31 beside repo:o@1/r@2 [repo, context]' });
    expect(migrations).toEqual([{ id: 'migration/o/r', text: 'repo:o/r [repo, context] is trusted beside repo:o@1/r@2 [repo, context]', until: UNTIL }]);
  });

  test('a token for each', () => {
    const tokens = workflow(migrating()).sampleTokens('audience');
    expect(tokens.map(({ sub }) => sub)).toEqual(['repo:o/r:environment:prod', 'repo:o@1/r@2:environment:prod']);
  });

  test('the day is in no document', () => {
    const [one, other] = ['2027-03-31', '2028-01-01'].map((until) => (
      workflow(migrating(classic, immutable, until), { acknowledge: tenant, refs: undefined }).compile()));
    expect(renderAws(one, AWS).document).toEqual(renderAws(other, AWS).document);
    expect(renderAzure(one, AZURE).document).toEqual(renderAzure(other, AZURE).document);
    expect(renderGcp(one.issuer, [one]).document).toEqual(renderGcp(other.issuer, [other]).document);
  });
});

describe('what else may change', () => {
  const subjects = (from: GitHubRepository, to: GitHubRepository) => (
    workflow(migrating(from, to)).compile().alternatives.map(({ subject }) => subject.matcher.exactValue));

  test('the template alone', () => {
    expect(subjects(immutable, withRef)).toEqual(['repo:o@1/r@2:environment:prod', 'repo:o@1/r@2:environment:prod:ref:refs/heads/main']);
  });

  test('form and template at once', () => {
    expect(subjects(classic, withRef)).toEqual(['repo:o/r:environment:prod', 'repo:o@1/r@2:environment:prod:ref:refs/heads/main']);
  });

  test('the name: a rename writes ids too', () => {
    expect(subjects(classic, repositoryOf({ repository: 'new', immutable: true }))).toEqual(['repo:o/r:environment:prod', 'repo:o@1/new@2:environment:prod']);
  });

  test('on a server a rename brings no ids; elsewhere it does, so classic to classic is refused there', () => {
    const renamed = migrating(classic, repositoryOf({ repository: 'new' }));
    const server = workflow(renamed, { issuer: GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.20' }) });
    expect(server.sampleTokens('audience').map(({ sub }) => sub)).toEqual(['repo:o/r:environment:prod', 'repo:o/new:environment:prod']);
    expect(() => workflow(renamed)).toThrow('[classic-for-immutable]');
  });

  test('the owner: each half pins the owner that its subject names', () => {
    const { alternatives } = workflow(migrating(immutable, repositoryOf({ owner: 'p', ownerId: '9', immutable: true }))).compile();
    expect(alternatives.map(({ conditions }) => conditions[0].matcher.exactValue)).toEqual(['1', '9']);
  });

  test('all repositories of an owner', () => {
    const allRepositoriesOf = GitHubOwner.migrating({ from: ownerOf({}), to: ownerOf({ immutable: true }), until: UNTIL });
    const { alternatives, migrations } = new GitHubWorkflow({ name: 'fleet', allRepositoriesOf, environment: 'prod' }).compile();
    expect(alternatives.map(({ subject }) => String(subject.matcher.pattern))).toEqual(['repo:o/*:environment:prod', 'repo:o@1/*:environment:prod']);
    expect(migrations!.map(({ id }) => id)).toEqual(['migration/o']);
  });

  test('several repositories, some of them in migration', () => {
    const other = repositoryOf({ repository: 's', repositoryId: '3', immutable: true });
    const { alternatives, subjectTemplates } = workflow(migrating(), { repository: undefined, repositories: [migrating(), other] }).compile();
    expect(alternatives).toHaveLength(3);
    expect(subjectTemplates['3']).toBe('repo:o@1/s@3 [repo, context]');
  });

  test('200 refs in two forms pass, 201 do not', () => {
    const refs = (count: number) => Array.from({ length: count }, (_, index) => GitRef.branch(`b${index}`));
    expect(workflow(migrating(), { environment: undefined, refs: refs(200) }).compile().alternatives).toHaveLength(400);
    expect(() => workflow(migrating(), { environment: undefined, refs: refs(201) })).toThrow('[too-many-alternatives]');
  });
});

describe('AWS', () => {
  test('one statement: the subjects in one list, the ids by their keys', () => {
    const { Statement } = writePolicy(renderAws(workflow(migrating()).compile(), AWS).document);
    expect(Statement).toHaveLength(1);
    expect(Statement[0].Condition).toEqual({
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': ['repo:o/r:environment:prod', 'repo:o@1/r@2:environment:prod'],
        'token.actions.githubusercontent.com:ref': 'refs/heads/main',
        'token.actions.githubusercontent.com:repository_id': '2',
        'token.actions.githubusercontent.com:repository_owner_id': '1',
      },
    });
  });

  test('patterns fold too, and a template that starts to carry the branch', () => {
    const pattern = workflow(migrating(), { environment: undefined, refs: [GitRefPattern.branches('release/*')] });
    expect(renderAws(pattern.compile(), AWS).document.statements).toHaveLength(1);
    expect(renderAws(workflow(migrating(immutable, withRef)).compile(), AWS).document.statements).toHaveLength(1);
  });

  test('a renamed file is another file: two statements', () => {
    const renamed = migrating(classic, repositoryOf({ repository: 'new', immutable: true }));
    expect(renderAws(workflow(renamed, { workflow: 'deploy.yml' }).compile(), AWS).document.statements).toHaveLength(2);
  });

  test('without the id keys of partition aws the classic half is refused, with the end of the migration as a remedy', () => {
    expect(() => renderAws(workflow(migrating(), { environment: undefined }).compile(), { ...AWS, partition: AwsPartition.AWS_CN }))
      .toThrow(/cannot enforce "tenant"[^]*GitHubRepository.immutable\(\{ owner: 'o', name: 'r', ownerId: '1', repositoryId: '2' \}\) alone, after the switch[^]*expires: '2027-03-31'/);
  });
});

describe('Azure', () => {
  const branches = (count: number) => workflow(migrating(), { environment: undefined, acknowledge: tenant, refs: Array.from({ length: count }, (_, index) => GitRef.branch(`b${index}`)) });

  test('a managed identity cannot hold the classic half', () => {
    expect(() => renderAzure(workflow(migrating(), { refs: undefined }).compile(), AZURE)).toThrow(/cannot enforce "tenant"[^]*alone, after the switch at GitHub/);
  });

  test('acknowledged until the end, one credential more for each subject', () => {
    const { document, enforcements } = renderAzure(workflow(migrating(), { refs: undefined, acknowledge: tenant }).compile(), AZURE);
    expect(document.credentials.map(({ subject }) => subject)).toEqual(['repo:o/r:environment:prod', 'repo:o@1/r@2:environment:prod']);
    expect(enforcements.find(({ requirement }) => requirement === 'tenant')).toMatchObject({ enforced: false, acknowledged: { expires: UNTIL } });
  });

  test('ten branches are twenty credentials; eleven are too many', () => {
    expect(renderAzure(branches(10).compile(), AZURE).document.credentials).toHaveLength(20);
    expect(() => renderAzure(branches(11).compile(), AZURE)).toThrow(/22[^]*\[azure-too-many-credentials\]|\[azure-too-many-credentials\][^]*22/);
  });

  test('an application holds both: a flexible credential with the ids, and a standard one', () => {
    const { document, enforcements } = renderApplication(workflow(migrating(), { refs: undefined }).compile(), AZURE);
    expect(document.credentials.map(({ subject }) => subject)).toEqual(['repo:o@1/r@2:environment:prod']);
    expect(document.flexibleCredentials.map(({ expression }) => expression)).toEqual([
      "claims['sub'] eq 'repo:o/r:environment:prod' and claims['repository_owner_id'] eq '1' and claims['repository_id'] eq '2'",
    ]);
    expect(enforcements.every(({ enforced }) => enforced)).toBe(true);
  });
});

describe('GCP: ids and claims, no subject', () => {
  test.each<[string, Partial<GitHubWorkflowProps>]>([
    ['a composite', {}], ['a label for a pattern', { environment: undefined, refs: [GitRefPattern.branches('release/*'), main] }],
  ])('the document is the same before, in and after a migration: %s', (_, props) => {
    const [before, during, after] = [classic, migrating(), immutable].map((repository) => {
      const trust = workflow(repository, props).compile();
      return renderGcp(trust.issuer, [trust]);
    });
    expect(during).toEqual(before);
    expect(during).toEqual(after);
  });
});

describe('a report', () => {
  const report = EnforcementReport.of(identityOf(workflow(migrating(), { acknowledge: [{ ...tenant[0], expires: '2027-03-30' }] })));

  test('says what is trusted for a time, and that nothing ends it by itself', () => {
    expect(report.migrations).toEqual([{ id: 'migration/o/r', text: 'repo:o/r [repo, context] is trusted beside repo:o@1/r@2 [repo, context]', until: UNTIL }]);
    expect(report.open).toContainEqual(expect.stringMatching(/^migration: .*; no cloud ends that on 2027-03-31 by itself, a deployment without the old form does$/));
    expect(EnforcementReport.of(identityOf(workflow(immutable))).migrations).toEqual([]);
  });

  test.each([['2027-03-30', []], ['2027-03-31', ['azure/tenant']], ['2027-04-01', ['azure/tenant', 'migration/o/r']]])('over on %s: %j', (day, expected) => {
    expect(report.expiredOn(day)).toEqual(expected);
  });
});

describe('trap 25: all workflows of an app switch together', () => {
  const claim = (...repositories: GitHubRepository[]) => {
    const ledger = AppRegistry.of({});
    repositories.forEach((repository, index) => ledger.claim(workflow(repository, { name: `w${index}` }), `App/${index}`)());
  };

  test('one migration, in two constants that say the same', () => expect(() => claim(migrating(), migrating())).not.toThrow());

  test.each<[string, GitHubRepository[]]>([
    ['classic beside immutable: one of them is dead trust', [classic, immutable]],
    ['old beside both', [classic, migrating()]],
    ['new beside both', [immutable, migrating()]],
    ['two last days', [migrating(), migrating(classic, immutable, '2027-04-01')]],
    ['two templates', [immutable, withRef]],
    ['two names', [immutable, repositoryOf({ repository: 'new', immutable: true })]],
  ])('refuses %s', (_, repositories) => {
    expect(() => claim(...repositories)).toThrow('[two-templates]');
    expect(() => claim(...[...repositories].reverse())).toThrow('[two-templates]');
  });

  test('another issuer has repositories of its own', () => {
    const ledger = AppRegistry.of({});
    ledger.claim(workflow(immutable), 'App/One')();
    expect(() => ledger.claim(workflow(classic, { name: 'server', issuer: GitHubIssuer.server({ hostname: 'ghe.example.com', version: '3.20' }) }), 'App/Two')).not.toThrow();
  });
});

describe('near misses', () => {
  const misses = (tested: GitHubWorkflow) => tested.nearMisses('audience');

  test('of every alternative, named for it', () => {
    const names = misses(workflow(migrating())).map(({ name }) => name);
    expect(names).toContain('another branch (classic subject)');
    expect(names).toContain('the names given up and registered by a stranger (immutable subject)');
    expect(new Set(names).size).toBe(names.length);
  });

  test('of 400 alternatives in a moment', () => {
    const refs = Array.from({ length: 400 }, (_, index) => GitRef.branch(`b${index}`));
    const tested = workflowOf({ immutable: true }, { refs });
    const start = cpu();
    expect(misses(tested).length).toBeGreaterThan(400);
    expect(cpu() - start).toBeLessThan(10_000);
  });

  test('each token once', () => {
    const tokens = misses(workflowOf({ immutable: true }, { refs: [main, GitRef.branch('next'), GitRef.tag('v1')] })).map(({ claims }) => JSON.stringify(claims));
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  test('what another alternative admits is none', () => {
    const tested = workflowOf({ immutable: true }, { refs: [main, GitRef.branch('feature/near-miss'), GitRef.tag('main')] });
    expect(misses(tested).filter(({ violates, claims }) => violates !== 'audience' && satisfies(tested.compile(), claims))).toEqual([]);
    const names = misses(tested).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('another branch') || name.startsWith('a tag named'))).toEqual([
      'a tag named like the branch (refs/heads/feature/near-miss)',
    ]);
  });

  test('the name says what tells alternatives apart, and no more', () => {
    const other = repositoryOf({ repository: 's', repositoryId: '3', immutable: true, template: ['repo', 'context', 'ref'] });
    const tested = workflowOf({}, { repository: undefined, repositories: [immutable, other], refs: [main], events: ['push', 'schedule'] });
    expect(misses(tested).map(({ name }) => name)).toContain('another repository of the owner (o/s, template repo, context, ref, schedule)');
  });
});
