import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.enterprise('https://token.actions.githubusercontent.com/octo');
