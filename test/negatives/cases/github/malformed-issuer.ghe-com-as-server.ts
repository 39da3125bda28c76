import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server({ hostname: 'octocorp.ghe.com', version: '3.20' });
