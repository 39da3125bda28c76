import { SubjectTemplate } from '../../../../src/issuers/github';
import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ subjectTemplate: SubjectTemplate.of('repository', 'context') });
