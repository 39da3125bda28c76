import { GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith } from '../../../issuers/github/wrong';

/** trap 4: `use_immutable_subject: false` is not the classic form. */
export const wrong = () => GitHubRepository.migrating({ from: repositoryWith({}), to: GitHubRepository.classic(repositoryProps), until: '2027-03-31' });
