import { Fact } from '../internal/fact';

/** Hosts whose tokens strangers get too, for every path under them, whether their CI system is modelled here or not. */
export const SHARED_HOSTS: Fact<readonly string[]> = {
  value: [
    'token.actions.githubusercontent.com', 'vstoken.actions.githubusercontent.com', 'gitlab.com', 'app.terraform.io', 'agent.buildkite.com',
    'oidc.codefresh.io', 'scalr.io', 'oidc.vercel.com', 'api.pulumi.com', 'accounts.google.com',
  ],
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html',
  asOf: '2026-11-21',
};
