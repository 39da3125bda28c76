import { GitHubOwner } from '../../../../src/issuers/github';

export const wrong = () => GitHubOwner.immutable({ owner: '*', ownerId: '1' });
