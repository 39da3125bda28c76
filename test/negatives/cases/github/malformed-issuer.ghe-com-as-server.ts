import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server('octocorp.ghe.com', '3.20');
