import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ subClaimPrefix: 'repo:my-org/my-repo' });
