import { repositoryWith } from '../../../issuers/github/wrong';

/** trap 7: it fits my-org-evil too. */
export const wrong = () => repositoryWith({ owner: 'my-org*' });
