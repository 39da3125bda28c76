import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server('GitHub.example.com', '3.20');
