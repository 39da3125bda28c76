import { SubjectTemplate } from '../../../../src/issuers/github';

export const wrong = () => SubjectTemplate.of('repo', 'x\n${y}'.repeat(2_000));
