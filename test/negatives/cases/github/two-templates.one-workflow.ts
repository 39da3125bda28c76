import { SubjectTemplate } from '../../../../src/issuers/github';
import { repositoryWith, workflowWith } from '../../../issuers/github/wrong';

/** A repository has one. */
export const wrong = () => workflowWith({
  repository: undefined, repositories: [repositoryWith({}), repositoryWith({ subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref') })],
});
