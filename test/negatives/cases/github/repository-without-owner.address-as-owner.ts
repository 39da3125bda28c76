import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ owner: 'https://github.com/my-org' });
