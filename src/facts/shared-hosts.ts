import { Fact } from '../internal/fact';

/** Hosts whose tokens strangers get too, for every path and port; with a dot in front, all hosts below. Their CI systems need not be modelled here. */
export const SHARED_HOSTS: Fact<readonly string[]> = {
  value: [
    'token.actions.githubusercontent.com', 'vstoken.actions.githubusercontent.com', 'gitlab.com', 'app.terraform.io', 'app.eu.terraform.io', 'agent.buildkite.com',
    // With the organization or the workspace in the path alone.
    'oidc.circleci.com', 'api.bitbucket.org',
    'oidc.codefresh.io', 'scalr.io', 'oidc.vercel.com', 'api.pulumi.com', 'accounts.google.com', '.ghe.com', '.githubusercontent.com',
    // Of Azure DevOps and Entra: of one organization or tenant with its id in the path alone.
    'app.vstoken.visualstudio.com', 'vstoken.dev.azure.com', 'login.microsoftonline.com',
    // Of managed clusters of Kubernetes: of one cluster with all of its path alone. Those of EKS are told by their form: other hosts of AWS are one's own.
    '.prod-aks.azure.com', 'container.googleapis.com',
  ],
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html',
  asOf: '2026-11-21',
};

/** Whether strangers get tokens from a host too. */
export const isSharedHost = (host: string): boolean => SHARED_HOSTS.value.some((shared) => shared.startsWith('.') ? host.endsWith(shared) : host === shared);

/** Whether they do there or at a host above it: nobody else has one below. */
export const isBelowSharedHost = (host: string): boolean => SHARED_HOSTS.value.some((shared) => host === shared || host.endsWith(shared.startsWith('.') ? shared : `.${shared}`));
