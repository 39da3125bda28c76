import { GitHubRepository } from '../../../../src/issuers/github';
import { repositoryProps, repositoryWith, workflowWith } from '../../../issuers/github/wrong';

/** Nothing would say when the old form goes. */
export const wrong = () => workflowWith({ repository: undefined, repositories: [GitHubRepository.classic(repositoryProps), repositoryWith({})] });
