import { SupportedIssuer } from './intent';
import { GITHUB_FACTS } from '../../../src/facts';
import { GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, GitRefPattern, RepositoryVisibility, ReusableWorkflow, RunnerEnvironment } from '../../../src/issuers';

const NAMES = { owner: 'my-org', ownerId: '123456', name: 'my-repo', repositoryId: '456789' };
const [immutable, classic] = [GitHubRepository.immutable(NAMES), GitHubRepository.classic(NAMES)];
const main = [GitRef.protectedBranch('main')];
const asking = (props: Partial<GitHubWorkflowProps>) => (acknowledge: GitHubWorkflowProps['acknowledge']) => new GitHubWorkflow({ name: 'support', repository: immutable, ...props, acknowledge });

export const GITHUB_SUPPORT: SupportedIssuer = {
  facts: [GITHUB_FACTS],
  name: 'GitHub Actions',
  asks: 'A job with `permissions: id-token: write` asks for a token with any audience; the login actions ask for the cloud\'s own.',
  intents: [
    { text: 'the owner by id, immutable subject', requirements: ['tenant'], workflow: asking({ refs: main }) },
    { text: 'the owner by id, classic subject', requirements: ['tenant'], workflow: asking({ repository: classic, refs: main }) },
    { text: 'the repository by id, immutable subject', requirements: ['repository'], workflow: asking({ refs: main }) },
    { text: 'the repository by id, classic subject', requirements: ['repository'], workflow: asking({ repository: classic, refs: main }) },
    { text: 'a branch or a tag', requirements: ['ref'], workflow: asking({ refs: [GitRef.protectedBranch('main'), GitRef.tag('v1')] }) },
    { text: 'branches of a pattern', requirements: ['ref'], workflow: asking({ refs: [GitRefPattern.protectedBranches('release/*')] }) },
    { text: 'an environment', requirements: ['environment'], workflow: asking({ environment: 'production' }) },
    { text: 'an environment and a branch', requirements: ['environment', 'ref'], workflow: asking({ environment: 'production', refs: main }) },
    { text: 'pull requests', requirements: ['event'], workflow: asking({ pullRequests: true }) },
    { text: 'a reusable workflow', requirements: ['reusable-workflow'], workflow: asking({ refs: main, reusableWorkflow: ReusableWorkflow.at('my-org/ci/.github/workflows/deploy.yml', GitRef.protectedBranch('main')) }) },
    { text: 'the workflow file', requirements: ['workflow'], workflow: asking({ refs: main, workflow: 'deploy.yml' }) },
    { text: 'the event', requirements: ['event'], workflow: asking({ refs: main, events: ['push'] }) },
    { text: 'who runs the job', requirements: ['runner'], workflow: asking({ refs: main, runnerEnvironment: RunnerEnvironment.GITHUB_HOSTED }) },
    { text: 'the visibility of the repository', requirements: ['visibility'], workflow: asking({ refs: main, visibility: RepositoryVisibility.PRIVATE }) },
    { text: 'the enterprise by id', requirements: ['enterprise'], workflow: asking({ refs: main, enterpriseId: '99' }) },
  ],
  inexpressible: ['that a branch is protected: a ruleset or the environment\'s deployment branches hold it', 'who approved a deployment: the reviewers of the environment hold it'],
};
