import { repositoryWith, untyped } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ repositoryId: untyped(456789n) });
