import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { synthesizeSteps, synthesizeWith } from '../../examples/immutable-migration/app';
import { migrationPlan, repositories, Step, UNTIL, workflowsOf } from '../../examples/immutable-migration/model';
import { Cloud, Example, heldBy } from '../../examples/shared/example';
import { readIdentities } from '../../examples/shared/synth';
import { verdictAt } from '../../examples/shared/tokens';
import { ApplicationSource, TrustedApplication } from '../../src/constructs/azure-application';
import { GitHubMigrationPlan, GitHubMigrationStep, GitHubRepository, GitHubWorkflow, GitRef, SubjectTemplate } from '../../src/issuers';
import { TrustedWorkflow } from '../../src/trust';
import { EnforcementReport, IdentitySet } from '../../src/verify';

process.env.CDK_VALIDATION = 'false';

const folder = mkdtempSync(join(tmpdir(), 'migration-'));
afterAll(() => rmSync(folder, { recursive: true }));

const deployments = synthesizeSteps(folder);
const steps = Object.keys(deployments) as Step[];
const plan = migrationPlan();

/** The deployment that is there once a step of the plan is done. */
const DEPLOYED: Step[] = ['classic', 'both', 'both', 'both', 'both', 'immutable'];

/** The verdicts of the identities of all workflows on the runs of their own, by cloud and subject. */
function verdicts(example: Example, tokensOf: (workflow: TrustedWorkflow, audience: string) => Record<string, unknown>[]): Map<Cloud, Map<string, string>> {
  const set = readIdentities(example.files);
  const found = new Map<Cloud, Map<string, string>>();
  for (const holding of example.holdings) {
    heldBy(holding).forEach(({ audience }, cloud) => {
      const bySubject = found.get(cloud) ?? new Map<string, string>();
      tokensOf(holding.workflow, audience).forEach((claims) => bySubject.set(String(claims.sub), verdictAt(set, cloud, holding.workflow, claims)));
      found.set(cloud, bySubject);
    });
  }
  return found;
}

/** Tokens in both forms, whatever the deployment trusts. */
function inBothForms(both: GitHubRepository) {
  const { deploy, plan: review } = workflowsOf(both);
  return ({ name }: TrustedWorkflow, audience: string) => [deploy, review].find((workflow) => workflow.name === name)!.sampleTokens(audience);
}

function expectedOf({ accepted, refused }: GitHubMigrationStep, cloud: Cloud): Map<string, string> {
  const old = cloud === 'gcp' ? 'accept' : 'deny';
  return new Map([...accepted.map((subject): [string, string] => [subject, 'accept']), ...refused.map((subject): [string, string] => [subject, old])]);
}

const sorted = (bySubject: Map<string, string>) => Object.fromEntries([...bySubject].sort());

const CASES = plan.steps.map((step, index) => [`${index + 1}. ${step.title}`, step, DEPLOYED[index]] as const);

test.each(CASES)('trap 25: %s: old and new tokens at each cloud', (_, step, deployed) => {
  const found = verdicts(deployments[deployed], inBothForms(repositories.both));
  expect([...found.keys()]).toEqual(['aws', 'azure', 'gcp']);
  found.forEach((bySubject, cloud) => expect([cloud, sorted(bySubject)]).toEqual([cloud, sorted(expectedOf(step, cloud))]));
});

test('trap 4: before the opt-in a trust in immutable subjects is dead, and after it one in classic subjects', () => {
  const subjects = ['repo:my-org/my-service:ref:refs/heads/main', 'repo:my-org@123456/my-service@456789:ref:refs/heads/main'];
  const aws = steps.map((step) => subjects.map((subject) => verdicts(deployments[step], inBothForms(repositories.both)).get('aws')!.get(subject)));
  expect(aws).toEqual([['accept', 'deny'], ['accept', 'accept'], ['deny', 'accept']]);
});

describe.each(steps)('the deployment "%s"', (step) => {
  const example = deployments[step];

  test('refuses each near miss, but for the gap of the classic half on Azure', () => {
    const wrong: string[] = [];
    const set = readIdentities(example.files);
    for (const holding of example.holdings) {
      heldBy(holding).forEach(({ audience }, cloud) => holding.workflow.nearMisses(audience).forEach(({ name, claims }) => {
        const recycled = /^(the repository deleted and created again|the names given up and registered by a stranger)/.test(name) && !String(claims.sub).includes('@');
        const expected = recycled && cloud === 'azure' ? 'accept' : 'deny';
        const verdict = verdictAt(set, cloud, holding.workflow, claims);
        if (verdict !== expected) wrong.push(`${cloud} ${holding.workflow.name} ${name}: ${verdict}`);
      }));
    }
    expect(wrong).toEqual([]);
  });

  test('the gap is there with the old form, acknowledged until its last day, and gone with it', () => {
    for (const holding of example.holdings) {
      const report = EnforcementReport.of(...holding.identities);
      expect(report.expiredOn(UNTIL)).toEqual([]);
      // A plan reads: what is known by name alone is no rule of its tier.
      const gap = holding.workflow.name === 'deploy' ? ['azure/tenant', 'tier/project-ids'] : ['azure/tenant'];
      expect(report.expiredOn('2027-04-01')).toEqual({ classic: gap, both: [...gap, 'migration/my-org/my-service'], immutable: [] }[step]);
      expect(report.unusedAcknowledgements).toEqual([]);
    }
  });

  test('an application holds it without a gap', () => {
    const outdir = join(folder, `application-${step}`);
    const app = new App({ outdir });
    const stack = new TerraformStack(app, 'application');
    new AzureadProvider(stack, 'AzureAD');
    const workflow = new GitHubWorkflow({ name: 'deploy', repository: repositories[step], refs: [GitRef.protectedBranch('main')] });
    const application = new TrustedApplication(stack, 'Application', { workflow, application: ApplicationSource.create({ displayName: 'deploy' }) });
    expect(application.enforcements.filter(({ enforced }) => !enforced)).toEqual([]);
    app.synth();
    const path = join(outdir, 'stacks/application/cdk.tf.json');
    const set = IdentitySet.fromFiles([{ path, content: readFileSync(path, 'utf8') }]);
    const verdict = (claims: Record<string, unknown>) => set.decideFor('deploy', claims)[0].verdict;
    const both = workflowsOf(repositories.both).deploy;
    expect(both.sampleTokens(application.audience).map(verdict)).toEqual({ classic: ['accept', 'deny'], both: ['accept', 'accept'], immutable: ['deny', 'accept'] }[step]);
    expect(workflow.nearMisses(application.audience).map(({ claims }) => verdict(claims)).filter((one) => one !== 'deny')).toEqual([]);
  });
});

test('Google\'s files are the same at every step', () => {
  const file = ({ files }: Example) => readFileSync(files.find((path) => basename(dirname(path)) === 'gcp-my-service')!, 'utf8');
  expect(file(deployments.both)).toBe(file(deployments.classic));
  expect(file(deployments.immutable)).toBe(file(deployments.classic));
});

test('a switch of the template alone goes through the same steps', () => {
  const { owner, ownerId, name, repositoryId } = repositories.immutable;
  const to = GitHubRepository.immutable({ owner, ownerId, name, repositoryId, subjectTemplate: SubjectTemplate.of('repo', 'context', 'repository_owner_id') });
  const both = GitHubRepository.migrating({ from: repositories.immutable, to, until: UNTIL });
  const switched = GitHubMigrationPlan.of(both, Object.values(workflowsOf(both)));
  const deployed = [repositories.immutable, both, to].map((repository, index) => synthesizeWith(repository, join(folder, `template-${index}`)));
  switched.steps.forEach((step, index) => {
    verdicts(deployed[[0, 1, 1, 1, 1, 2][index]], inBothForms(both)).forEach((bySubject, cloud) => (
      expect([step.title, cloud, sorted(bySubject)]).toEqual([step.title, cloud, sorted(expectedOf(step, cloud))])));
  });
  expect(workflowsOf(both).deploy.compile().acknowledgements).toEqual([]);
});
