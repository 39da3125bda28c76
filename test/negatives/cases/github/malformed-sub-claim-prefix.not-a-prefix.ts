import { GitHubRepository } from '../../../../src/issuers/github';

export const wrong = () => GitHubRepository.fromSubClaimPrefix('my-org/my-repo');
