import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server('https://github.example.com', '3.20');
