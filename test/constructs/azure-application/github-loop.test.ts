import {
  GitHubIssuer, GitHubOwner, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, GitRefPattern, ReusableWorkflow, SubjectTemplate,
} from '../../../src/issuers';
import { Verdict } from '../../../src/trust';
import { AUDIENCE } from '../../fixtures/azure';
import { application, newApp } from '../../fixtures/azure-application';
import { trustedIn } from '../../fixtures/azure-artifact';

const NAMES = { owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' };
const plain = GitHubRepository.immutable(NAMES);
const classic = GitHubRepository.classic(NAMES);
const FULL = SubjectTemplate.of('repo', 'context', 'ref', 'job_workflow_ref');
const MAIN = [GitRef.protectedBranch('main')];
const CALLER = ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.protectedBranch('main'));

const acknowledge = (...requirements: string[]) => requirements.map((id) => ({ id: `azure/${id}`, reason: 'the ruleset holds it', expires: '2027-06-30' }));

/** A workflow, how many credentials of each kind hold it, and the requirements that are acknowledged. */
const cases: [string, Omit<GitHubWorkflowProps, 'name'>, [standard: number, flexible: number], string[]][] = [
  ['a branch', { repository: plain, refs: MAIN }, [1, 0], []],
  ['an environment', { repository: plain, environment: 'prod' }, [1, 0], []],
  ['everything in the subject', { repository: GitHubRepository.immutable({ ...NAMES, subjectTemplate: FULL }), environment: 'prod', refs: MAIN, reusableWorkflow: CALLER }, [1, 0], []],
  ['release branches', { repository: plain, refs: [GitRefPattern.branches('release/*')] }, [0, 1], []],
  ['release tags', { repository: plain, refs: [GitRefPattern.protectedTags('v*')] }, [0, 1], []],
  ['main and preview branches', { repository: plain, refs: [...MAIN, GitRefPattern.branches('preview/*')] }, [1, 1], []],
  ['a branch of a classic subject', { repository: classic, refs: MAIN }, [0, 1], []],
  ['branches by pattern of a classic subject', { repository: classic, refs: [GitRefPattern.branches('release/*')] }, [0, 1], []],
  ['pull requests of a classic subject', { repository: classic, pullRequests: true }, [0, 1], []],
  ['a reusable workflow beside an environment', { repository: plain, environment: 'prod', reusableWorkflow: CALLER }, [0, 1], []],
  ['a reusable workflow at a commit', { repository: plain, environment: 'prod', reusableWorkflow: ReusableWorkflow.atCommit({ path: 'my-org/.github/.github/workflows/deploy.yml', sha: 'a'.repeat(40) }) }, [0, 1], []],
  ['a reusable workflow at release tags', { repository: plain, environment: 'prod', reusableWorkflow: ReusableWorkflow.matching('my-org/.github/.github/workflows/deploy.yml', GitRefPattern.protectedTags('v1.*')) }, [0, 1], []],
  ['environment and branch through the own file', { repository: plain, environment: 'prod', refs: MAIN, workflow: 'deploy.yml' }, [0, 1], []],
  ['environment and branches by pattern through the own file', { repository: plain, environment: 'prod', refs: [GitRefPattern.branches('release/*')], workflow: 'deploy.yml' }, [0, 1], []],
  ['environment and branch of a classic subject through the own file', { repository: classic, environment: 'prod', refs: MAIN, workflow: 'deploy.yml' }, [0, 1], []],
  ['a branch and the file', { repository: plain, refs: MAIN, workflow: 'terraform-apply.yml' }, [0, 1], []],
  ['two repositories', { repositories: [plain, GitHubRepository.classic({ ...NAMES, name: 'other', repositoryId: '77' })], refs: MAIN, acknowledge: acknowledge('shared-identity') }, [1, 1], ['shared-identity']],
  ['environment and branch, the branch acknowledged', { repository: plain, environment: 'prod', refs: MAIN, acknowledge: acknowledge('ref') }, [1, 0], ['ref']],
  ['environment, branch and reusable workflow, the branch acknowledged', { repository: plain, environment: 'prod', refs: MAIN, reusableWorkflow: CALLER, acknowledge: acknowledge('ref') }, [0, 1], ['ref']],
  ['an enterprise issuer, exact', { repository: plain, issuer: GitHubIssuer.enterprise('my-enterprise'), refs: MAIN }, [1, 0], []],
  ['every repository of an owner through one called file, the environment acknowledged', {
    allRepositoriesOf: GitHubOwner.immutable({ owner: 'my-org', ownerId: '123456' }), environment: 'prod', reusableWorkflow: CALLER, acknowledge: acknowledge('shared-identity', 'environment'),
  }, [0, 1], ['shared-identity', 'environment']],
];

test.each(cases)('%s', (_, props, [standard, flexible], acknowledged) => {
  const { stack, write } = newApp();
  const workflow = new GitHubWorkflow({ name: 'production', ...props });
  const { credentials, flexibleCredentials, enforcements } = application({ workflow }, stack);
  const [read, ...others] = trustedIn(write());
  const tokens = workflow.sampleTokens(AUDIENCE);
  expect([credentials.length, flexibleCredentials.length]).toEqual([standard, flexible]);
  expect(others).toEqual([]);
  expect(enforcements.filter(({ enforced }) => !enforced).map(({ requirement }) => requirement)).toEqual(acknowledged);
  expect(tokens.map((token) => read.decide(token).verdict)).toEqual(tokens.map(() => Verdict.ACCEPT));
  const admitted = workflow.nearMisses(AUDIENCE).filter(({ claims }) => read.decide(claims).verdict !== Verdict.DENY);
  expect(admitted.filter(({ violates }) => !acknowledged.includes(violates))).toEqual([]);
  expect(workflow.nearMisses(AUDIENCE).length).toBeGreaterThan(4);
});

test('closed: none of all that gets in', () => {
  const { stack, write } = newApp();
  const workflow = new GitHubWorkflow({ name: 'production', repository: classic, refs: MAIN });
  application({ workflow, closed: true }, stack);
  expect(trustedIn(write()).map(({ identity, decide }) => [identity, decide(workflow.sampleTokens(AUDIENCE)[0]).verdict])).toEqual([['production-deploy', Verdict.DENY]]);
});

test('trap 1: the expression of the guide, in a file by hand: Entra refuses it, and no real branch fits it', () => {
  const expression = "claims['sub'] matches 'repo:my-org/my-repo:ref:refs/heads/release/.*'";
  const [read] = trustedIn({
    file: 'main.tf.json',
    json: {
      resource: {
        azuread_application_flexible_federated_identity_credential: {
          guide: { application_id: '/applications/x', audience: AUDIENCE, claims_matching_expression: expression, display_name: 'releases', issuer: 'https://token.actions.githubusercontent.com' },
        },
      },
    },
  });
  const workflow = new GitHubWorkflow({ name: 'releases', repository: classic, refs: [GitRefPattern.branches('release/*')] });
  const decisions = workflow.sampleTokens(AUDIENCE).map((token) => read.decide(token));
  expect(decisions.map(({ verdict }) => verdict)).toEqual([Verdict.DENY]);
  expect(JSON.stringify(decisions)).toContain('Entra refuses to create this: for GitHub Actions on github.com an expression must name repository_id or repository_owner_id');
});
