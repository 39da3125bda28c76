import { GitHubRepository, SubjectTemplate } from '../../../../src/issuers/github';
import { repositoryWith } from '../../../issuers/github/wrong';

/** GitHub's own template by its keys is the same template. */
export const wrong = () => GitHubRepository.migrating({
  from: repositoryWith({}), to: repositoryWith({ subjectTemplate: SubjectTemplate.of('repo', 'context') }), until: '2027-03-31',
});
