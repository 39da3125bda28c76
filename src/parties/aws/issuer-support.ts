import { AwsPartition } from './aws-partition';
import { exposesClaimKeys } from './partitions';

/** What STS makes of the tokens of some providers. A provider is written as in its ARN: host and path, no scheme. */
interface IssuerRow {
  readonly providers: RegExp;
  /** Claims that are condition keys besides `sub` and `aud`. */
  readonly claims: ReadonlySet<string>;
  /** Certificates of a public authority: AWS trusts those by itself and ignores thumbprints. */
  readonly publicAuthority: boolean;
}

/** Service Authorization Reference of STS, https://docs.aws.amazon.com/service-authorization/latest/reference/list_sts.html, as of 2026-09-26. */
const GITHUB_CLAIMS: ReadonlySet<string> = new Set([
  'actor', 'actor_id', 'enterprise_id', 'environment', 'job_workflow_ref', 'ref', 'repository', 'repository_id', 'repository_owner_id', 'workflow',
]);

const NO_CLAIMS: ReadonlySet<string> = new Set();

/** The key prefixes of the reference; an enterprise slug on ghe.com is not among them, so its claims are taken to be absent. */
const ROWS: IssuerRow[] = [
  { providers: /^token\.actions\.githubusercontent\.com(?:\/[^/]+)?$/, claims: GITHUB_CLAIMS, publicAuthority: true },
  { providers: /^token\.actions\.[^./]+\.ghe\.com$/, claims: GITHUB_CLAIMS, publicAuthority: true },
  { providers: /^token\.actions\.[^./]+\.ghe\.com\/[^/]+$/, claims: NO_CLAIMS, publicAuthority: true },
  { providers: /^github\.com\/enterprises\/[^/]+$/, claims: GITHUB_CLAIMS, publicAuthority: true },
  { providers: /^(?:gitlab\.com|agent\.buildkite\.com|app\.terraform\.io|oidc\.circleci\.com\/.+)$/, claims: NO_CLAIMS, publicAuthority: true },
];

/** Keys that STS documents for every OIDC provider, but that no document of ours uses: their values are not modelled. */
export const UNMODELLED_KEYS: ReadonlySet<string> = new Set(['amr', 'email', 'oaud']);

/** The provider of an issuer, as ARNs and condition keys spell it. */
export function providerOf(issuerUrl: string): string {
  return issuerUrl.replace(/^https:\/\//, '');
}

/** The claims, besides `sub` and `aud`, that STS exposes as condition keys for a provider in a partition. */
export function claimKeys(provider: string, partition: AwsPartition): ReadonlySet<string> {
  return exposesClaimKeys(partition) ? rowOf(provider)?.claims ?? NO_CLAIMS : NO_CLAIMS;
}

/** The claims that STS exposes for a provider in partition `aws`, whatever partition is at hand. */
export function claimKeysSomewhere(provider: string): ReadonlySet<string> {
  return claimKeys(provider, AwsPartition.AWS);
}

/** Whether the provider's certificates come from an authority that AWS trusts by itself. */
export function hasPublicAuthority(provider: string): boolean {
  return rowOf(provider)?.publicAuthority ?? false;
}

function rowOf(provider: string): IssuerRow | undefined {
  return ROWS.find(({ providers }) => providers.test(provider));
}
