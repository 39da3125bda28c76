import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server({ hostname: 'github.example.com:8443', version: '3.20' });
