import { command } from '../../src/internal/commands/command';
import { GCLOUD } from '../../src/internal/commands/gcloud';
import { gh, GH } from '../../src/internal/commands/gh';
import { GitHubMigrationPlan, GitHubRepository, GitHubWorkflow, GitRef, SubjectTemplate } from '../../src/issuers';
import * as aws from '../../src/parties/aws';
import * as azure from '../../src/parties/azure';
import { memberSuffix } from '../../src/parties/gcp/facts/principal';
import { membersOf, poolRunbook, workflowRunbook } from '../../src/parties/gcp/render/closing';
import { PoolPlan } from '../../src/parties/gcp/render/plan';
import { printed, printedBlock } from '../fixtures/pages';

const names = { owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' };
const repository = GitHubRepository.immutable(names);
const production = new GitHubWorkflow({ name: 'production', repository, environment: 'prod' });
const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';
const PRINCIPAL = 'aaaaaaaa-0000-0000-0000-000000000001';
const CLIENT = 'aaaaaaaa-0000-0000-0000-000000000002';
const ROLES = [{ role: 'Website Contributor', scope: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-app` }];

test('the runbook of a role of AWS', () => {
  const closed = aws.render(production.compile(), { partition: aws.AwsPartition.AWS, account: '123456789012', closed: true });
  expect(printedBlock('runbooks/close-aws.md', 'role')).toBe(printed(aws.closingRunbook('deploy-production', aws.writePolicy(closed.document))));
});

test('the runbook of a managed identity', () => {
  const { credentials } = azure.render(production.compile(), { cloud: azure.GLOBAL_CLOUD }).document;
  const identity = { name: 'id-production', resourceGroupName: 'rg-ci', subscriptionId: SUBSCRIPTION };
  expect(printedBlock('runbooks/close-azure.md', 'identity')).toBe(printed([
    ...azure.roleSteps(PRINCIPAL, ROLES),
    ...azure.identityCredentialSteps(identity, credentials.map(({ name }) => name)),
    ...azure.identityChecks(identity, PRINCIPAL, ROLES),
  ]));
});

test('the runbook of an application', () => {
  const { credentials } = azure.render(production.compile(), { cloud: azure.GLOBAL_CLOUD }).document;
  expect(printedBlock('runbooks/close-azure.md', 'application')).toBe(printed([
    ...azure.roleSteps(PRINCIPAL, ROLES),
    ...azure.applicationCredentialSteps(azure.GLOBAL_CLOUD, CLIENT, credentials.map(({ name }) => name)),
    ...azure.applicationChecks(azure.GLOBAL_CLOUD, CLIENT, PRINCIPAL, ROLES),
  ]));
});

describe('Google Cloud', () => {
  const pool = { poolId: 'github', project: 'my-project' };
  const accounts = [{ email: 'deploy-production@my-project.iam.gserviceaccount.com', made: true }];

  test('the runbook of a workflow', () => {
    const plan = new PoolPlan(production.compile().issuer);
    plan.add(production.compile());
    const members = membersOf({ poolId: 'github', projectNumber: '123456789012' }, plan.planned[0].bound.map(memberSuffix));
    const grants = [{ role: 'roles/run.developer', on: { kind: 'project', project: 'my-project' } as const }];
    expect(printedBlock('runbooks/close-gcp.md', 'workflow')).toBe(printed(workflowRunbook({ accounts, grants, members })));
  });

  test('the runbook of a pool', () => {
    expect(printedBlock('runbooks/close-gcp.md', 'pool')).toBe(printed(poolRunbook(pool, accounts)));
  });

  test('the page about audit logs looks first, and finds a run by its ids', () => {
    expect(printedBlock('audit.md', 'audit configuration')).toBe(command(GCLOUD.projectPolicy, { 'project': 'my-project', '--format': 'yaml(auditConfigs)' }).shell);
    const filter = 'protoPayload.metadata.mapped_principal:"/subject/123456:456789:"';
    expect(printedBlock('audit.md', 'runs of a repository')).toBe(command(GCLOUD.readLogs, { filter, '--project': 'my-project', '--freshness': '1d' }).shell);
  });
});

test('the page about audit logs shows sign-ins by the id of the credential, and the ids', () => {
  const last = azure.applicationChecks(azure.GLOBAL_CLOUD, CLIENT, PRINCIPAL, []).at(-1)!;
  const steps = [...azure.applicationCredentialSteps(azure.GLOBAL_CLOUD, CLIENT, []), last];
  expect(printedBlock('audit.md', 'sign-ins')).toBe(printed(steps));
});

describe('migrations', () => {
  const main = GitRef.protectedBranch('main');
  const switchOf = (from: GitHubRepository, to: GitHubRepository) => {
    const migrating = GitHubRepository.migrating({ from, to, until: '2027-03-31' });
    const plan = GitHubMigrationPlan.of(migrating, [new GitHubWorkflow({ name: 'production', repository: migrating, environment: 'prod', refs: [main] })]);
    return printed(plan.steps[3].commands.slice(0, -1));
  };

  test('what GitHub writes today', () => {
    expect(printedBlock('migration.md', 'form')).toBe(gh(GH.repositorySubject, { owner: 'my-org', repo: 'my-repo' }, {}, { jq: '.sub_claim_prefix' }).shell);
  });

  test('the switch, of the ids, of the template, and of the names', () => {
    expect(printedBlock('migration.md', 'ids')).toBe(switchOf(GitHubRepository.classic(names), repository));
    const customized = GitHubRepository.immutable({ ...names, subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref') });
    expect(printedBlock('migration.md', 'template')).toBe(switchOf(repository, customized));
    expect(printedBlock('migration.md', 'names')).toBe(switchOf(repository, GitHubRepository.immutable({ ...names, owner: 'new-org', ownerId: '234567', name: 'new-repo' })));
  });
});
