import { GitHubOwner } from '../../../../src/issuers/github';
import { untyped } from '../../../issuers/github/wrong';

export const wrong = () => GitHubOwner.immutable(untyped({ ownerId: '1' }));
