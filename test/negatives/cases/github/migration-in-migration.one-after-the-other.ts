import { GitHubRepository, SubjectTemplate } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => GitHubRepository.migrating({
  from: GitHubRepository.migrating({ from: GitHubRepository.classic(repositoryProps), to: repositoryWith({}), until: '2027-03-31' }),
  to: repositoryWith({ subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref') }),
  until: '2027-06-30',
});
