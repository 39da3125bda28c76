import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.dataResidency('octocorp.ghe.com');
