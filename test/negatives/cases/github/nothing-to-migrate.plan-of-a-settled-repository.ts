import { GitHubMigrationPlan } from '../../../../src/issuers/github';
import { repositoryWith, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => GitHubMigrationPlan.of(repositoryWith({}), [workflowWith({ repository: repositoryWith({}) })]);
