import { GitHubRepository, GitHubWorkflow, GitHubWorkflowProps } from '../../../../src/issuers';

const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
const props: Partial<GitHubWorkflowProps> = { repository, environment: 'prod' };

export const wrong = () => new GitHubWorkflow(props as GitHubWorkflowProps);
