import { repositoryWith, untyped } from '../../../issuers/github/wrong';

/** trap 12: ids are text in a token. */
export const wrong = () => repositoryWith({ repositoryId: untyped(456789) });
