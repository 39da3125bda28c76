import { GitLabIssuer } from '../../../../src/issuers';

export const wrong = () => GitLabIssuer.selfManaged('https://github.example.com/_services/token');
