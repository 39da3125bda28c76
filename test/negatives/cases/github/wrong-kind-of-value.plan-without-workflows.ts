import { GitHubMigrationPlan, GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith } from '../../../issuers/github/wrong';

/** No subject would be checked at any step. */
export const wrong = () => GitHubMigrationPlan.of(
  GitHubRepository.migrating({ from: GitHubRepository.classic(repositoryProps), to: repositoryWith({}), until: '2027-03-31' }), [],
);
