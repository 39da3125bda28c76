import { repositoryWith, untyped } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ subjectTemplate: untyped(['repo', 'context']) });
