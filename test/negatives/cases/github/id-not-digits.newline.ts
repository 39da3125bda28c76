import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ ownerId: '123456\n' });
