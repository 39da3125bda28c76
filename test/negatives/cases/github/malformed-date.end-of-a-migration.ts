import { GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => GitHubRepository.migrating({ from: GitHubRepository.classic(repositoryProps), to: repositoryWith({}), until: '2027-02-29' });
