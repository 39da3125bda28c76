import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server('github.example.com:8443', '3.20');
