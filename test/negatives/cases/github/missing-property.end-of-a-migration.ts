import { GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith, untyped } from '../../../issuers/github/wrong';

export const wrong = () => GitHubRepository.migrating(untyped({ from: GitHubRepository.classic(repositoryProps), to: repositoryWith({}) }));
