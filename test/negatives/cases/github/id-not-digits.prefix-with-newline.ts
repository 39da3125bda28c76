import { GitHubRepository } from '../../../../src/issuers/github';

export const wrong = () => GitHubRepository.fromSubClaimPrefix('repo:my-org@1/my-repo@2\n');
