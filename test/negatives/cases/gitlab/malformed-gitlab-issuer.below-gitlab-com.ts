import { GitLabIssuer } from '../../../../src/issuers';

export const wrong = () => GitLabIssuer.selfManaged('https://ci.example.com', 'https://x.gitlab.com');
