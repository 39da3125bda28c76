import { repositoryWith, untyped } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ repositoryId: untyped(repositoryWith({})) });
