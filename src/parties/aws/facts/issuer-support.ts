import { AwsPartition } from './aws-partition';
import { exposesClaimKeys } from './partitions';

/** What STS makes of the tokens of some providers. A provider is written as in its ARN: host and path, no scheme. */
interface IssuerRow {
  readonly providers: RegExp;
  /** Claims that are condition keys of the same name in partition `aws`, besides `sub` and `aud`: all of them. Undefined where that is not known. */
  readonly keys: ReadonlySet<string> | undefined;
  /** Whether documents of ours may name those keys. */
  readonly rendered: boolean;
  /** Certificates of a public authority: AWS trusts those by itself and ignores thumbprints. */
  readonly publicAuthority: boolean;
}

/** Service Authorization Reference of STS, https://docs.aws.amazon.com/service-authorization/latest/reference/list_sts.html, as of 2026-09-26. */
const GITHUB_CLAIMS: ReadonlySet<string> = new Set([
  'actor', 'actor_id', 'enterprise_id', 'environment', 'job_workflow_ref', 'ref', 'repository', 'repository_id', 'repository_owner_id', 'workflow',
]);

const NO_CLAIMS: ReadonlySet<string> = new Set();

/** The same reference and date. No environment and no ref among them. */
const GITLAB_CLAIMS: ReadonlySet<string> = new Set([
  'namespace_id', 'pipeline_source', 'project_id', 'ref_protected', 'runner_environment', 'user_access_level', 'user_email', 'user_id', 'user_login',
]);

/** The same reference and date. */
const BUILDKITE_CLAIMS: ReadonlySet<string> = new Set([
  'build_branch', 'cluster_id', 'cluster_name', 'organization_id', 'organization_slug', 'pipeline_id', 'pipeline_slug',
]);

/** The same reference and date. The name of the claim is a path in itself. */
const CIRCLECI_CLAIMS: ReadonlySet<string> = new Set(['oidc.circleci.com/project-id']);

/**
 * The key prefixes of the reference; an enterprise slug on ghe.com is not among them, so whether its claims are keys is UNCLEAR: they
 * are neither rendered nor taken to be absent.
 */
const ROWS: IssuerRow[] = [
  { providers: /^token\.actions\.githubusercontent\.com(?:\/[^/]+)?$/, keys: GITHUB_CLAIMS, rendered: true, publicAuthority: true },
  { providers: /^token\.actions\.[^./]+\.ghe\.com$/, keys: GITHUB_CLAIMS, rendered: true, publicAuthority: true },
  { providers: /^token\.actions\.[^./]+\.ghe\.com\/[^/]+$/, keys: undefined, rendered: false, publicAuthority: true },
  { providers: /^github\.com\/enterprises\/[^/]+$/, keys: GITHUB_CLAIMS, rendered: true, publicAuthority: true },
  { providers: /^gitlab\.com$/, keys: GITLAB_CLAIMS, rendered: true, publicAuthority: true },
  { providers: /^agent\.buildkite\.com$/, keys: BUILDKITE_CLAIMS, rendered: true, publicAuthority: true },
  { providers: /^oidc\.circleci\.com\/org\/[^/]+$/, keys: CIRCLECI_CLAIMS, rendered: true, publicAuthority: true },
  // "No keys beyond the default ones" by absence from the reference.
  { providers: /^vstoken\.dev\.azure\.com\/[^/]+$/, keys: NO_CLAIMS, rendered: true, publicAuthority: true },
  { providers: /^oidc\.eks\.[^./]+\.amazonaws\.com(?:\.cn)?\/id\/[^/]+$/, keys: NO_CLAIMS, rendered: true, publicAuthority: true },
  { providers: /^container\.googleapis\.com\/v1\/projects\/.+$/, keys: NO_CLAIMS, rendered: true, publicAuthority: true },
  { providers: /^[^./]+\.oic\.prod-aks\.azure\.com\/.+$/, keys: NO_CLAIMS, rendered: true, publicAuthority: true },
  { providers: /^(?:app\.terraform\.io|oidc\.circleci\.com\/.+)$/, keys: undefined, rendered: false, publicAuthority: true },
];

/** Keys that STS documents for every OIDC provider, but that no document of ours uses: their values are not modelled. */
const UNMODELLED_KEYS: ReadonlySet<string> = new Set(['amr', 'email', 'oaud']);

/** The provider of an issuer, as ARNs and condition keys spell it. */
export function providerOf(issuerUrl: string): string {
  return issuerUrl.replace(/^https:\/\//, '');
}

/** The claims, besides `sub` and `aud`, that documents of ours may name as condition keys for a provider in a partition. */
export function claimKeys(provider: string, partition: AwsPartition): ReadonlySet<string> {
  const row = rowOf(provider);
  return exposesClaimKeys(partition) && row?.rendered ? row.keys ?? NO_CLAIMS : NO_CLAIMS;
}

/**
 * Whether a claim is a condition key in a call through a provider; undefined where that is not known: for issuers and partitions
 * that the reference does not speak of. What is not rendered may well be one.
 */
export function isClaimKey(claim: string, provider: string, partition: AwsPartition): boolean | undefined {
  if (claim === 'sub') return true;
  const keys = exposesClaimKeys(partition) ? rowOf(provider)?.keys : undefined;
  return UNMODELLED_KEYS.has(claim) ? undefined : keys?.has(claim);
}

/** The same in partition `aws`, whatever partition is at hand. */
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
