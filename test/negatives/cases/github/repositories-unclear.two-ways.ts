import { GitHubOwner } from '../../../../src/issuers/github';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ allRepositoriesOf: GitHubOwner.immutable({ owner: 'my-org', ownerId: '1' }) });
