import { GitHubIssuer } from '../../../../src/issuers/github';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ issuer: GitHubIssuer.server('github.example.com', '3.20') });
