import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ ownerId: 'my-org' });
