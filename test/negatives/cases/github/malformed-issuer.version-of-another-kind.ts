import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server({ hostname: 'github.example.com', version: '3.19.2' });
