import { GitHubIssuer } from '../../../../src/issuers/github';

/** As a server it would be trusted without the owner. */
export const wrong = () => GitHubIssuer.server('token.actions.githubusercontent.com', '3.20');
