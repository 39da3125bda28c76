import { SubjectTemplate } from '../../../../src/issuers/github';
import { repositoryWith, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ repository: repositoryWith({ subjectTemplate: SubjectTemplate.of('repo', 'environment') }) });
