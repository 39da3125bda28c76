import { GitHubRepository } from '../../../../src/issuers/github';
import { untyped } from '../../../issuers/github/wrong';

/** Misspelt, it would leave the default template in its place. */
export const wrong = () => GitHubRepository.immutable(untyped({
  owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789', subjecTemplate: ['repo', 'context'],
}));
