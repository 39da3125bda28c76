import { GitHubIssuer } from '../../../../src/issuers/github';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ issuer: GitHubIssuer.server({ hostname: 'github.example.com', version: '3.20' }) });
