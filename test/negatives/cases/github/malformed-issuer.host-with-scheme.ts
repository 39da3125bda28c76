import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server({ hostname: 'https://github.example.com', version: '3.20' });
