import { GitHubIssuer } from '../../../../src/issuers/github';

/** As a server it would be trusted without the owner. */
export const wrong = () => GitHubIssuer.server({ hostname: 'token.actions.githubusercontent.com', version: '3.20' });
