const BITBUCKET = 'https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/ (2026-11-21)';
const GITHUB = 'https://docs.github.com/en/actions/reference/security/oidc (2026-11-21)';

/** An address that is taken for the issuer of a CI system. */
interface MistakenIssuer {
  readonly url: RegExp;
  /** The issuer that mints tokens of runs. */
  readonly right: string;
  /** The page, and the day on which it was read. */
  readonly source: string;
}

/** Addresses where people log in, or that are of an API, and what mints tokens of runs in their place. */
const MISTAKEN_ISSUERS: readonly MistakenIssuer[] = [
  { url: /^https:\/\/(?:www\.|api\.)?github\.com(?:\/(?!enterprises\/).*)?$/, right: 'https://token.actions.githubusercontent.com', source: GITHUB },
  { url: /^https:\/\/vstoken\.actions\.githubusercontent\.com$/, right: 'https://token.actions.githubusercontent.com', source: GITHUB },
  { url: /^https:\/\/token\.actions\.githubusercontent\.com\/\.well-known\//, right: 'https://token.actions.githubusercontent.com', source: GITHUB },
  { url: /^https:\/\/(?:www\.)?bitbucket\.org(?:\/.*)?$/, right: 'https://api.bitbucket.org/2.0/workspaces/WORKSPACE/pipelines-config/identity/oidc', source: BITBUCKET },
  { url: /^https:\/\/(?:app\.)?circleci\.com(?:\/.*)?$/, right: 'https://oidc.circleci.com/org/ORGANIZATION_ID', source: 'https://circleci.com/docs/openid-connect-tokens/ (2026-11-21)' },
  { url: /^https:\/\/(?:www\.)?buildkite\.com(?:\/.*)?$/, right: 'https://agent.buildkite.com', source: 'https://buildkite.com/docs/agent/cli/reference/oidc (2026-11-21)' },
  { url: /^https:\/\/dev\.azure\.com(?:\/.*)?$/, right: 'https://login.microsoftonline.com/TENANT_ID/v2.0', source: 'https://learn.microsoft.com/en-us/azure/devops/pipelines/release/troubleshoot-workload-identity (2026-11-27)' },
];

/** The issuer that mints tokens of runs, where an address is taken for it; undefined of others. */
export const issuerMeantBy = (address: string): string | undefined => MISTAKEN_ISSUERS.find(({ url }) => url.test(address.replace(/\/$/, '')))?.right;
