import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ owner: 'o'.repeat(40) });
