import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.enterprise('octo/enterprise');
