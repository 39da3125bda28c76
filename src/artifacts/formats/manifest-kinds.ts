import { snakeCase } from '../terraform-names';

/** What of another object a reference means: the type that it has here, and the attribute. */
export type Referred = readonly [type: string, attribute: string];

/** A kind of object by which an operator of Kubernetes makes a resource of a cloud. */
export interface ManifestKind {
  /** What it is called here. */
  readonly type: string;
  /** Where the arguments stand: `spec`, or `forProvider` in it. */
  readonly arguments: 'spec' | 'spec.forProvider';
  /** The argument that is the name of the object, unless it is given. */
  readonly named?: string;
  /** Arguments that are not called as they are in Terraform. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Arguments that another object gives. */
  readonly refers?: Readonly<Record<string, Referred>>;
}

const IDENTITY: Referred = ['azurerm_user_assigned_identity', 'id'];
const POOL: Referred = ['google_iam_workload_identity_pool', 'workload_identity_pool_id'];

/** Crossplane's providers are made from Terraform's; names of objects are external names. @see https://marketplace.upbound.io/providers (2026-11-27) */
const crossplane = (type: string, named: string | undefined, refers: ManifestKind['refers'] = {}): ManifestKind => ({ type, arguments: 'spec.forProvider', named, refers });
/** @see https://docs.cloud.google.com/config-connector/docs/reference/overview (2026-11-27) */
const configConnector = (type: string, named: string, refers: ManifestKind['refers'] = {}): ManifestKind => ({ type, arguments: 'spec', named, renamed: { resourceID: named }, refers });

/** By group of the API and kind. Groups of namespaced Crossplane have `.m` before `.upbound`. */
const KINDS: ReadonlyMap<string, ManifestKind> = new Map([
  ['iam.aws.upbound.io/Role', crossplane('aws_iam_role', 'name')],
  ['iam.aws.upbound.io/OpenIDConnectProvider', crossplane('aws_iam_openid_connect_provider', 'arn')],
  ['iam.aws.upbound.io/Policy', crossplane('aws_iam_policy', 'name')],
  ['iam.aws.upbound.io/RolePolicy', crossplane('aws_iam_role_policy', 'name', { role: ['aws_iam_role', 'name'] })],
  ['iam.aws.upbound.io/RolePolicyAttachment', crossplane('aws_iam_role_policy_attachment', undefined, { role: ['aws_iam_role', 'name'], policyArn: ['aws_iam_policy', 'arn'] })],
  ['iam.aws.upbound.io/AccessKey', crossplane('aws_iam_access_key', undefined)],
  ['authorization.azure.upbound.io/RoleAssignment', crossplane('azurerm_role_assignment', undefined)],
  ['managedidentity.azure.upbound.io/UserAssignedIdentity', crossplane('azurerm_user_assigned_identity', 'name')],
  ['managedidentity.azure.upbound.io/FederatedIdentityCredential', crossplane('azurerm_federated_identity_credential', 'name', { parentId: IDENTITY })],
  ['iam.gcp.upbound.io/WorkloadIdentityPool', crossplane('google_iam_workload_identity_pool', 'workload_identity_pool_id')],
  ['iam.gcp.upbound.io/WorkloadIdentityPoolProvider', crossplane('google_iam_workload_identity_pool_provider', 'workload_identity_pool_provider_id', { workloadIdentityPoolId: POOL })],
  ['cloudplatform.gcp.upbound.io/ServiceAccount', crossplane('google_service_account', 'account_id')],
  ['iam.cnrm.cloud.google.com/IAMServiceAccount', configConnector('google_service_account', 'account_id')],
  ['iam.cnrm.cloud.google.com/IAMWorkloadIdentityPool', configConnector('google_iam_workload_identity_pool', 'workload_identity_pool_id')],
  ['iam.cnrm.cloud.google.com/IAMWorkloadIdentityPoolProvider', configConnector('google_iam_workload_identity_pool_provider', 'workload_identity_pool_provider_id', { workloadIdentityPool: POOL })],
  // Azure Service Operator. @see https://azure.github.io/azure-service-operator/reference/managedidentity/ (2026-11-27)
  ['managedidentity.azure.com/UserAssignedIdentity', { type: 'azurerm_user_assigned_identity', arguments: 'spec', named: 'name', renamed: { azureName: 'name' } }],
  ['managedidentity.azure.com/FederatedIdentityCredential', { type: 'azurerm_federated_identity_credential', arguments: 'spec', named: 'name', renamed: { azureName: 'name', audiences: 'audience' } }],
  // AWS Controllers for Kubernetes. @see https://aws-controllers-k8s.github.io/community/reference/iam/v1alpha1/role/ (2026-11-27)
  ['iam.services.k8s.aws/Role', { type: 'AWS::IAM::Role', arguments: 'spec', renamed: { name: 'RoleName', assumeRolePolicyDocument: 'AssumeRolePolicyDocument', maxSessionDuration: 'MaxSessionDuration' } }],
  ['iam.services.k8s.aws/OpenIDConnectProvider', { type: 'AWS::IAM::OIDCProvider', arguments: 'spec', renamed: { url: 'Url', clientIDs: 'ClientIdList' } }],
]);

/** What a role is given on, whatever that is: `BucketIAMMember`. */
const GRANT = /^(\w+)IAM(Member|Binding|Policy)$/;

/** The kind of an object; undefined for one by which no trust is made. */
export function manifestKindOf(apiVersion: string, kind: string): ManifestKind | undefined {
  const group = apiVersion.replace(/\/[^/]*$/, '').replace('.m.upbound.io', '.upbound.io');
  const [, target, form] = group.endsWith('.gcp.upbound.io') ? GRANT.exec(kind) ?? [] : [];
  if (form !== undefined) return crossplane(`google_${snakeCase(target)}_iam_${form.toLowerCase()}`, undefined, { serviceAccountId: ['google_service_account', 'name'] });
  return KINDS.get(`${group}/${kind}`);
}
