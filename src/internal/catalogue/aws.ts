import { changed } from './changed';
import { entry, show } from '../errors';

/** A marker without its number, which differs from synthesis to synthesis. */
const marker = (value: string) => show(value.replace(/\.\d+\]/g, ']'));

const GIVE_A_LITERAL = 'a literal text, or a name that both apps know: TrustedRole.arnFor({ account, roleName })';

/** A value that must be checked at synthesis is an unresolved one. */
export const awsUnresolvedValue = entry('aws-unresolved-value', (what: string, value: string) => ({
  problem: `the ${what} is not known at synthesis, so its checks would be skipped`,
  got: marker(value),
  allowed: 'a literal; only the account may stay unresolved, through the stack',
  remedies: [GIVE_A_LITERAL],
}));

/** An unresolved value of cdktf in a CDK app: CDK would write the marker into the template as it is. */
export const awsForeignToken = entry('aws-foreign-token', (what: string, value: string) => ({
  problem: `the ${what} holds an unresolved value of cdktf, which a CDK app passes through unseen`,
  got: marker(value),
  allowed: 'a literal, or an unresolved value of aws-cdk-lib where one is accepted',
  remedies: [GIVE_A_LITERAL],
}));

/** CloudFormation replaces dynamic references in any property, and has no escape for them. */
export const awsDynamicReference = entry('aws-dynamic-reference', (what: string, value: string) => ({
  problem: `the ${what} holds "{{resolve:", which CloudFormation replaces at deployment and cannot be told to leave alone`,
  got: show(value),
  allowed: 'text without "{{resolve:"',
  remedies: [what.startsWith('value of ') ? 'rename what carries this text on the CI side: an environment, a property' : `another ${what}`],
}));

/** IAM takes Latin-1 only. */
export const awsTextNotLatin1 = entry('aws-text-not-latin-1', (what: string, value: string, character: string) => ({
  problem: `the ${what} holds a character that IAM refuses: ${show(character)} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`,
  got: show(value),
  allowed: what === 'description'
    ? 'tab, line breaks, and the printable characters of Latin-1 (U+0020 to U+007E, U+00A1 to U+00FF)'
    : 'tab, line breaks, and U+0020 to U+00FF',
  remedies: what === 'description' ? ["description: 'Deploys production from CI'"] : ['rename what carries this text on the CI side: a branch, an environment'],
}));

/** A trust policy is longer than the account takes. */
export const awsTrustPolicyTooLong = entry('aws-trust-policy-too-long', (workflow: string, length: number, quota: number, split: string[], most: number) => ({
  problem: `the trust policy of ${show(workflow)} has ${length} characters, ${length - quota} more than the account's quota`,
  got: `${length} characters`,
  allowed: `at most ${quota} characters of minified JSON`,
  remedies: [
    ...split.length < 2 ? [] : [`split it into ${split.length} trusted workflows with a role each: ${split.join('; ')}`],
    ...quota >= most ? [] : [`trustPolicyQuota: ${Math.min(most, Math.ceil(length / 1024) * 1024)} on the role, once the quota L-C07B4B0D of the account is that high`],
  ],
}));

/** A quota that no account can have. */
export const awsTrustPolicyQuota = entry('aws-trust-policy-quota', (quota: number, least: number, most: number) => ({
  problem: 'the declared quota for the length of trust policies is not one that an account can have',
  got: show(quota),
  allowed: `a whole number from ${least} (the default) to ${most}`,
  remedies: ['trustPolicyQuota: 4096'],
}));

/** STS documents how long a subject may be. */
export const awsSubjectLength = entry('aws-subject-length', (subject: string, length: number, least: number, most: number) => ({
  problem: `the subject has ${length} characters; what STS does with a subject outside its documented length is not known, so it is refused here`,
  got: show(subject),
  allowed: `${least} to ${most} characters`,
  remedies: [
    'a shorter subject template: SubjectTemplate.of(\'repo\', \'context\')',
    'shorter names of the environment, the branch or the called workflow',
  ],
}));

/** A subject that anybody's token fits. */
export const awsSubjectOnlyWildcards = entry('aws-subject-only-wildcards', (pattern: string) => ({
  problem: 'the subject is made of wildcards alone, which every token of the issuer fits',
  got: show(pattern),
  allowed: 'an exact subject, or a pattern with literal text; IAM refuses the other too',
  remedies: ['name the repository and the branch or environment'],
}));

/** Two conditions that one operator cannot hold on one key: its list would mean "either", not "both". */
export const awsTwoConditionsOneKey = entry('aws-two-conditions-one-key', (key: string, operator: string) => ({
  problem: `two conditions on one claim would need ${operator} on ${show(key)} twice in one statement`,
  got: show(key),
  allowed: 'one exact value and one pattern for each claim of an alternative',
  remedies: ['one pattern in place of the two, or several refs, which are alternatives'],
}));

/** The issuer's URL does not fit an IAM OIDC provider. */
export const awsProviderUrl = entry('aws-provider-url', (url: string, most: number) => ({
  problem: 'the issuer URL does not fit an IAM OIDC provider',
  got: show(url),
  allowed: `https, a lower-case host, an optional path; no port, query, fragment or trailing slash; at most ${most} characters`,
  remedies: url.endsWith('/')
    ? ['the URL without the slash, if `iss` of the tokens has none', 'another cloud, if it has one, as with AKS: what IAM makes of it is not documented']
    : ["issuerUrl: 'https://HOST/PATH', as `iss` of the tokens has it"],
}));

/** Audiences of a provider. */
export const awsAudiences = entry('aws-audiences', (audiences: string[], most: number, length: number) => ({
  problem: 'the audiences do not fit the client ids of an IAM OIDC provider',
  got: `${audiences.length}: ${show(audiences)}`,
  allowed: `1 to ${most} audiences of 1 to ${length} characters each`,
  remedies: ["audiences: ['sts.amazonaws.com']"],
}));

/** Thumbprints of an issuer whose certificate AWS trusts by itself. */
export const awsThumbprintsIgnored = entry('aws-thumbprints-ignored', (provider: string) => ({
  problem: `AWS trusts the certificate authority of ${show(provider)} by itself and ignores thumbprints there, so one pins nothing`,
  got: 'thumbprints',
  allowed: 'thumbprints for issuers behind a private certificate authority only',
  remedies: ['leave thumbprints out'],
}));

/** Thumbprints that IAM refuses. */
export const awsThumbprints = entry('aws-thumbprints', (thumbprints: string[], most: number) => ({
  problem: 'the thumbprints do not fit an IAM OIDC provider',
  got: show(thumbprints),
  allowed: `at most ${most}, each the 40 hexadecimal digits of a SHA-1`,
  remedies: ['thumbprints: [\'990f4193972f2becf12ddeda5237f9c952f20d9e\']'],
}));

/** The name of a role. */
export const awsRoleName = entry('aws-role-name', (name: string, most: number) => ({
  problem: 'IAM refuses the name of the role',
  got: show(name),
  allowed: `1 to ${most} characters: ASCII letters, digits and _+=,.@-`,
  remedies: ["roleName: 'deploy-production'"],
}));

/** A role that the login action cannot assume. */
export const awsRoleNameOfAction = entry('aws-role-name-of-action', (name: string, source: string) => ({
  problem: `no job can log in to a role of this very name: the login action of AWS fails with "Not authorized" (${source})`,
  got: show(name),
  allowed: 'any other name, in other letter case too',
  remedies: ["roleName: 'deploy-production'"],
}));

/** The path of a role. */
export const awsRolePath = entry('aws-role-path', (path: string, most: number) => ({
  problem: 'IAM refuses the path of the role',
  got: show(path),
  allowed: `"/", or "/.../" of printable ASCII without blanks; at most ${most} characters`,
  remedies: ["path: '/ci/'"],
}));

/** The description of a role. */
export const awsDescriptionLength = entry('aws-description-length', (description: string, most: number) => ({
  problem: `the description of the role has ${description.length} characters`,
  got: show(description),
  allowed: `at most ${most} characters`,
  remedies: ['a shorter description'],
}));

/** How long a session may last. */
export const awsSessionDuration = entry('aws-session-duration', (seconds: number, least: number, most: number) => ({
  problem: 'IAM refuses the longest session of the role',
  got: `${seconds} seconds`,
  allowed: `${least} to ${most} seconds (1 to 12 hours)`,
  remedies: ['maxSessionDuration: Duration.hours(1)'],
}));

/** An account id. */
export const awsAccount = entry('aws-account', (account: string) => ({
  problem: 'this is not the id of an AWS account',
  got: show(account),
  allowed: 'twelve digits, as text',
  remedies: ["'123456789012'"],
}));

/** More managed policies than any quota allows. */
export const awsManagedPolicies = entry('aws-managed-policies', (count: number, usual: number, most: number) => ({
  problem: 'the role has more managed policies than any account allows',
  got: `${count} managed policies`,
  allowed: `at most ${most} (${usual} before an increase of the quota)`,
  remedies: ['one managed policy of your own in place of several'],
}));

/** Inline policies that IAM refuses. */
export const awsInlinePolicies = entry('aws-inline-policies', (length: number, most: number) => ({
  problem: 'the inline policies of the role are longer than IAM takes',
  got: `${length} characters without blanks`,
  allowed: `at most ${most} characters, all inline policies of the role together`,
  remedies: ['a managed policy: managedPolicies: [new ManagedPolicy(this, \'Deploy\', { ... })]'],
}));

/** The stack says another partition. */
export const awsPartitionMismatch = entry('aws-partition-mismatch', (partition: string, region: string, actual: string) => ({
  problem: `the stack is in region ${show(region)}, which belongs to partition ${actual}`,
  got: show(partition),
  allowed: actual,
  remedies: ['leave partition out: it follows from the region of the stack'],
}));

/** A URL can have one provider in an account. */
export const awsTwoProviders = entry('aws-two-providers', (url: string, first: string, exists: boolean) => ({
  problem: `an account has one OIDC provider for each URL, and ${first} already ${exists ? 'says that it is there' : 'creates it'}`,
  got: show(url),
  allowed: 'one TrustedProvider or ExistingProvider for each URL and account; roles refer to it by its ARN and need no object',
  remedies: ['delete this one', 'env: { account: ... } on the two stacks, where they are different accounts'],
}));

/** A role name can be used once in an account. */
export const awsTwoRoles = entry('aws-two-roles', (name: string, first: string) => ({
  problem: `role names are unique in an account, whatever their case, and ${first} already has this one`,
  got: show(name),
  allowed: 'one role for each name and account',
  remedies: [`roleName: '${name.slice(0, 62)}-2'`, 'env: { account: ... } on the two stacks, where they are different accounts'],
}));

/** The provider would turn the tokens away. */
export const awsAudienceNotListed = entry('aws-audience-not-listed', (audience: string, listed: string[], provider: string) => ({
  problem: `tokens of this role carry an audience that the provider at ${provider} does not list, so that STS would refuse them all`,
  got: show(audience),
  allowed: show(listed),
  remedies: [`audiences: ${show([...listed, audience])} on the provider`],
}));

/** Workflows of several issuers for one provider. */
export const awsSeveralIssuers = entry('aws-several-issuers', (issuers: string[]) => ({
  problem: `one OIDC provider stands for one issuer, and ${issuers.length === 0 ? 'there are no trusted workflows to take it from' : 'the trusted workflows have several'}`,
  got: show(issuers),
  allowed: 'trusted workflows of one issuer',
  remedies: [issuers.length === 0 ? "TrustedProvider.forWorkflows(this, 'GitHub', [workflow])" : 'a TrustedProvider for each issuer'],
}));

/** Something changed the trust of a role after it was checked. */
export const awsTrustChanged = entry('aws-trust-changed', (place: string, actual: unknown, expected: unknown) => ({
  problem: `something changed the trust policy of this role after it was checked: ${place}`,
  ...changed(actual, expected),
  remedies: ['say it in the trusted workflow', 'a role of its own, iam.Role, for whatever else has to assume one'],
}));

/** Strangers get tokens from this issuer too. */
export const awsNoTenantPin = entry('aws-no-tenant-pin', (workflow: string, issuer: string) => ({
  problem: `nothing in the trusted workflow ${show(workflow)} pins the tenant, and strangers get tokens from its issuer too`,
  got: show(issuer),
  allowed: 'a condition that an outsider cannot meet (the owner id) in every alternative',
  remedies: ["ownerId: '123456' on the repository"],
}));

/** Which claim the condition on the audience would be compared with is not known. */
export const awsAuthorizedParty = entry('aws-authorized-party', (workflow: string, url: string) => ({
  problem: `tokens of the issuer of the trusted workflow ${show(workflow)} have the claim azp, and AWS does not document whether STS compares it in the place of aud: the role might take no token, or be asked for the wrong one`,
  got: show(url),
  allowed: 'an issuer whose tokens have no claim azp',
  remedies: [
    'for Azure DevOps: a service connection of the type AWS (AWS Toolkit, "Use OIDC"), which has the issuer https://vstoken.dev.azure.com/ORGANIZATION_ID',
    'two hops: the job logs in to Azure, and an identity of Azure is what the AWS account trusts: docs/azure-devops.md#aws',
  ],
}));
