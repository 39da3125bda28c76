import { GitLabIssuer } from '../../../../src/issuers';

export const wrong = () => GitLabIssuer.selfManaged('https://gitlab.com');
