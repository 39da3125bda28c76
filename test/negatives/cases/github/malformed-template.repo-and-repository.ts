import { SubjectTemplate } from '../../../../src/issuers/github';

/** trap 3: they are one key. */
export const wrong = () => SubjectTemplate.of('repo', 'repository');
