import { Fact } from '../../../internal/fact';

const API = 'https://docs.aws.amazon.com/IAM/latest/APIReference';
const STS = 'https://docs.aws.amazon.com/STS/latest/APIReference';
const STACK_SET = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stackset.html';
const CLOUDFORMATION = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html';
const QUOTAS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
/** Second hand: two catalogues of quotas agree, and public issues show the highest ones. */
const NEWEST = '2026-11-26';
const SESSION_TAGS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html';

function fact<T>(value: T, source: string, asOf = '2026-11-21'): Fact<T> {
  return { value, source, asOf };
}

/** Lengths count characters unless the name says otherwise. */
export const LIMITS = {
  providerUrl: fact(255, `${API}/API_CreateOpenIDConnectProvider.html`),
  clientIds: fact(100, `${API}/API_CreateOpenIDConnectProvider.html`),
  clientId: fact(255, `${API}/API_CreateOpenIDConnectProvider.html`),
  thumbprints: fact(5, `${API}/API_CreateOpenIDConnectProvider.html`),
  roleName: fact(64, `${API}/API_CreateRole.html`),
  rolePath: fact(512, `${API}/API_CreateRole.html`),
  description: fact(1000, `${API}/API_CreateRole.html`),
  sessionSecondsLeast: fact(3600, `${API}/API_CreateRole.html`),
  sessionSecondsMost: fact(43200, `${API}/API_CreateRole.html`),
  /** Quota L-C07B4B0D: characters without white space, by the same catalogues. We count the blanks inside values too: never too few. */
  trustPolicyQuota: fact(2048, QUOTAS, NEWEST),
  /** The same after an increase. */
  trustPolicyQuotaMost: fact(8192, QUOTAS, NEWEST),
  /** Of a role, before an increase. */
  managedPolicies: fact(20, QUOTAS, NEWEST),
  managedPoliciesMost: fact(25, QUOTAS, NEWEST),
  inlinePolicies: fact(10240, QUOTAS),
  /** Of an account, before an increase. */
  roles: fact(1000, QUOTAS, NEWEST),
  rolesMost: fact(10000, QUOTAS, NEWEST),
  /** Quota L-858F3967, before an increase. */
  providers: fact(100, QUOTAS, NEWEST),
  providersMost: fact(700, QUOTAS, NEWEST),
  stackResources: fact(500, CLOUDFORMATION),
  /** Bytes. A template from a bucket may be longer; the body stands in the property itself, so that a reader of the file sees it. */
  stackSetTemplate: fact(51200, STACK_SET),
  stackSetName: fact(128, STACK_SET),
  /** SubjectFromWebIdentityToken. What STS does outside these bounds is UNCLEAR. */
  subjectLeast: fact(6, `${STS}/API_AssumeRoleWithWebIdentity.html`),
  subjectMost: fact(255, `${STS}/API_AssumeRoleWithWebIdentity.html`),
  sessionTags: fact(50, SESSION_TAGS),
  sessionTagKey: fact(128, SESSION_TAGS),
  sessionTagValue: fact(256, SESSION_TAGS),
} as const;

/** Charsets, as the API's own patterns, ASCII `\w`. */
export const CHARSETS = {
  roleName: fact(/^[\w+=,.@-]+$/, `${API}/API_CreateRole.html`),
  rolePath: fact(/^(?:\/|\/[\x21-\x7e]+\/)$/, `${API}/API_CreateRole.html`),
  description: fact(/^[\t\n\r\x20-\x7e\xa1-\xff]*$/, `${API}/API_CreateRole.html`),
  policy: fact(/^[\t\n\r\x20-\xff]+$/, `${API}/API_CreateRole.html`),
  thumbprint: fact(/^[0-9a-fA-F]{40}$/, `${API}/API_CreateOpenIDConnectProvider.html`),
  account: fact(/^\d{12}$/, 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html'),
  stackSetName: fact(/^[A-Za-z][A-Za-z0-9-]*$/, STACK_SET),
  /** Of a unit, or of the organization's root. */
  organizationalUnit: fact(/^(?:ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})$/, STACK_SET),
  /** https, lower-case host, optional path; no user, port, query, fragment or trailing slash. */
  providerUrl: fact(/^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[A-Za-z0-9._~-]+)*$/, `${API}/API_CreateOpenIDConnectProvider.html`),
} as const;

/** A role name that the action aws-actions/configure-aws-credentials fails to assume. It is the session name that it takes by default. */
export const ROLE_NAME_OF_ACTION = fact('GitHubActions', 'https://github.com/aws-actions/configure-aws-credentials/issues/953', NEWEST);
