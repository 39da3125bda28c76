import { GitLabIssuer } from '../../../../src/issuers';

export const wrong = () => GitLabIssuer.dedicated('a.b/c');
