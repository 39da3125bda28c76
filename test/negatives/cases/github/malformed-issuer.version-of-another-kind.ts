import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server('github.example.com', '3.19.2');
