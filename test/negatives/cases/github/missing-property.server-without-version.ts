import { GitHubIssuer } from '../../../../src/issuers';

export const wrong = () => GitHubIssuer.server({ hostname: 'github.example.com' } as never);
