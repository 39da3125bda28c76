import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ subClaimPrefix: 'repo:my-org@123456/my-repo@456790' });
