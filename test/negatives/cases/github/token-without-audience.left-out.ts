import { GitHubRepository, GitHubWorkflow } from '../../../../src/issuers';

const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });

export const wrong = () => new GitHubWorkflow({ name: 'production', repository, environment: 'prod' }).nearMisses('');
