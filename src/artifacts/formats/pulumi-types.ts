import { snakeCase } from '../terraform-names';

/** A resource of Pulumi that trust is made of. */
export interface PulumiType {
  /** What it is called here. */
  readonly type: string;
  /** Properties that are not called as they are in Terraform. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/**
 * Types by their token. Those of bridged providers have the arguments of Terraform's providers, in camel case.
 * @see https://www.pulumi.com/registry/packages/ (2026-11-27)
 */
const TYPES: ReadonlyMap<string, PulumiType> = new Map<string, PulumiType>([
  ['aws:iam/role:Role', { type: 'aws_iam_role', renamed: { inlinePolicies: 'inline_policy' } }],
  ['aws:iam/openIdConnectProvider:OpenIdConnectProvider', { type: 'aws_iam_openid_connect_provider', renamed: { clientIdLists: 'client_id_list' } }],
  ['aws-native:iam:Role', { type: 'AWS::IAM::Role', renamed: { roleName: 'RoleName', assumeRolePolicyDocument: 'AssumeRolePolicyDocument', maxSessionDuration: 'MaxSessionDuration', arn: 'Arn' } }],
  ['aws-native:iam:OIDCProvider', { type: 'AWS::IAM::OIDCProvider', renamed: { url: 'Url', clientIdList: 'ClientIdList', arn: 'Arn' } }],
  ['azure:authorization/userAssignedIdentity:UserAssignedIdentity', { type: 'azurerm_user_assigned_identity' }],
  ['azure:armmsi/federatedIdentityCredential:FederatedIdentityCredential', { type: 'azurerm_federated_identity_credential' }],
  ['azure-native:managedidentity:UserAssignedIdentity', { type: 'azurerm_user_assigned_identity' }],
  ['azure-native:managedidentity:FederatedIdentityCredential', { type: 'azurerm_federated_identity_credential', renamed: { audiences: 'audience' } }],
  ['azuread:index/application:Application', { type: 'azuread_application' }],
  ['azuread:index/applicationRegistration:ApplicationRegistration', { type: 'azuread_application_registration' }],
  ['azuread:index/applicationFederatedIdentityCredential:ApplicationFederatedIdentityCredential', { type: 'azuread_application_federated_identity_credential' }],
  ['azuread:index/applicationFlexibleFederatedIdentityCredential:ApplicationFlexibleFederatedIdentityCredential', { type: 'azuread_application_flexible_federated_identity_credential' }],
  ['gcp:iam/workloadIdentityPool:WorkloadIdentityPool', { type: 'google_iam_workload_identity_pool' }],
  ['gcp:iam/workloadIdentityPoolProvider:WorkloadIdentityPoolProvider', { type: 'google_iam_workload_identity_pool_provider' }],
  ['gcp:serviceaccount/account:Account', { type: 'google_service_account' }],
  // What identities may do, and credentials that do not expire.
  ['aws:iam/policy:Policy', { type: 'aws_iam_policy' }],
  ['aws:iam/rolePolicy:RolePolicy', { type: 'aws_iam_role_policy' }],
  ['aws:iam/rolePolicyAttachment:RolePolicyAttachment', { type: 'aws_iam_role_policy_attachment' }],
  ['aws:iam/policyAttachment:PolicyAttachment', { type: 'aws_iam_policy_attachment' }],
  ['aws:iam/accessKey:AccessKey', { type: 'aws_iam_access_key' }],
  ['azure:authorization/assignment:Assignment', { type: 'azurerm_role_assignment' }],
  ['azure-native:authorization:RoleAssignment', { type: 'azurerm_role_assignment' }],
  ['azuread:index/servicePrincipal:ServicePrincipal', { type: 'azuread_service_principal' }],
  ['azuread:index/applicationPassword:ApplicationPassword', { type: 'azuread_application_password' }],
  ['gcp:projects/iAMCustomRole:IAMCustomRole', { type: 'google_project_iam_custom_role' }],
  ['gcp:serviceaccount/key:Key', { type: 'google_service_account_key' }],
]);

/** What a role is given on, whatever that is: `gcp:storage/bucketIAMMember:BucketIAMMember`. */
const GRANT = /^gcp:(\w+)\/(\w*?)i(?:AM|am)(Member|Binding|Policy):/i;
/** What Terraform calls what stands in a module of Pulumi alone. */
const TARGETS: ReadonlyMap<string, string> = new Map([['projects', 'project'], ['serviceaccount', 'service_account'], ['organizations', 'organization'], ['folder', 'folder']]);

/** The type by its token; undefined for one that trust is not made of. */
export function pulumiTypeOf(token: string): PulumiType | undefined {
  const [, module, target, form] = GRANT.exec(token) ?? [];
  if (form !== undefined) return { type: `google_${target === '' ? TARGETS.get(module) ?? module : snakeCase(target)}_iam_${form.toLowerCase()}` };
  // `azure-native:managedidentity/v20230131:X` is `azure-native:managedidentity:X` of one version of the API.
  return TYPES.get(token.replace(/^(azure-native:\w+)\/v\d+(?:preview)?:/, '$1:'));
}
