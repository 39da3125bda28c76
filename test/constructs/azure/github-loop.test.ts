import { IdentitySource, TrustedIdentity } from '../../../src/constructs/azure';
import { GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, ReusableWorkflow, SubjectTemplate } from '../../../src/issuers';
import { Verdict } from '../../../src/trust';
import { AUDIENCE } from '../../fixtures/azure';
import { newApp, trustedIn } from '../../fixtures/azure-artifact';

const NAMES = { owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' };
const FULL = SubjectTemplate.of('repo', 'context', 'ref', 'job_workflow_ref');
const CALLER = ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.protectedBranch('main'));
const MAIN = [GitRef.protectedBranch('main')];

const full: Omit<GitHubWorkflowProps, 'name'> = { repository: GitHubRepository.immutable({ ...NAMES, subjectTemplate: FULL }), environment: 'prod', refs: MAIN, reusableWorkflow: CALLER };
const plain = GitHubRepository.immutable(NAMES);

const acknowledge = (...requirements: string[]) => requirements.map((id) => ({ id: `azure/${id}`, reason: 'the ruleset holds it', expires: '2027-06-30' }));

/** A workflow, and the requirements of it that are acknowledged here: their near misses are admitted, and the report says so. */
const cases: [string, Omit<GitHubWorkflowProps, 'name'>, string[]][] = [
  ['environment, branch and reusable workflow in the subject', full, []],
  ['a branch, with the default subject', { repository: plain, refs: MAIN }, []],
  ['branches and a tag', { repository: plain, refs: [GitRef.branch('a'), GitRef.branch('b'), GitRef.tag('v1')] }, []],
  ['an environment alone', { repository: plain, environment: 'prod' }, []],
  ['pull requests', { repository: plain, pullRequests: true }, []],
  ['environment and branch with the default subject, the branch acknowledged', { repository: plain, environment: 'prod', refs: MAIN, acknowledge: acknowledge('ref') }, ['ref']],
  ['a classic subject, the tenant acknowledged', { repository: GitHubRepository.classic(NAMES), refs: MAIN, acknowledge: acknowledge('tenant') }, ['tenant']],
  ['an environment named with a colon, acknowledged', { repository: plain, environment: 'prod:eu', acknowledge: acknowledge('environment') }, ['environment']],
];

test.each(cases)('%s', (_, props, acknowledged) => {
  const { stack, write } = newApp();
  const workflow = new GitHubWorkflow({ name: 'production', ...props });
  const identity = new TrustedIdentity(stack, 'Production', {
    workflow, identity: IdentitySource.create({ name: 'id-production', resourceGroupName: 'rg-ci', location: 'westeurope' }),
  });
  const [read] = trustedIn(write());
  expect(identity.enforcements.filter(({ enforced }) => !enforced).map(({ requirement }) => requirement)).toEqual(acknowledged);
  expect(workflow.sampleTokens(AUDIENCE).map((token) => read.decide(token).verdict)).toEqual(workflow.sampleTokens(AUDIENCE).map(() => Verdict.ACCEPT));
  const admitted = workflow.nearMisses(AUDIENCE).filter(({ claims }) => read.decide(claims).verdict !== Verdict.DENY);
  // A name stands in for the repository's id: the report says so, and the repository that has the name later is admitted.
  const byName = identity.enforcements.filter(({ how }) => how.includes('by the name')).map(({ requirement }) => requirement);
  expect(admitted.filter(({ violates }) => ![...acknowledged, ...byName].includes(violates))).toEqual([]);
  expect(byName).toEqual(acknowledged.includes('tenant') ? ['repository'] : []);
  expect(workflow.nearMisses(AUDIENCE).length).toBeGreaterThan(5);
});

test('the login step goes into the pipeline as variables and literals', () => {
  const { stack } = newApp();
  const workflow = new GitHubWorkflow({ name: 'production', ...full });
  const identity = new TrustedIdentity(stack, 'Production', {
    workflow, identity: IdentitySource.create({ name: 'id-production', resourceGroupName: 'rg-ci', location: 'westeurope' }),
  });
  expect(workflow.pipelineJob([identity])).toContain(['uses: azure/login@v3', 'with:', '  client-id: ${{ vars.PRODUCTION_AZURE_CLIENT_ID }}'].join('\n        '));
  expect(workflow.pipelineJob([identity])).toContain('audience: api://AzureADTokenExchange\n');
});
