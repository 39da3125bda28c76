import { SubjectTemplate } from '../../../../src/issuers/github';

export const wrong = () => SubjectTemplate.of('repo', 'context', 'repo');
