import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Resource { readonly [property: string]: string }
interface Role { readonly Type: string; readonly Properties: { readonly RoleName: string; readonly AssumeRolePolicyDocument: unknown } }
interface Configuration { readonly resource: { readonly [type: string]: { readonly [id: string]: Resource } } }

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
const POOL = 'projects/100000000001/locations/global/workloadIdentityPools/github';

/** What the commands of docs/compare.md would get of the clouds, had production been deployed as it was synthesized: files by their names. */
export function deployed(folder: string): Record<string, unknown> {
  const { Resources: resources } = read(folder, 'cdk.out/aws-production.template.json') as { Resources: Record<string, Role> };
  const { Properties: role } = Object.values(resources).find(({ Type: type }) => type === 'AWS::IAM::Role')!;
  const azure = read(folder, 'cdktf.out/stacks/azure-production/cdk.tf.json') as Configuration;
  const gcp = read(folder, 'cdktf.out/stacks/gcp-production/cdk.tf.json') as Configuration;
  const [email, policy] = policyOf(gcp);
  return { 'aws.json': { Role: { ...role, Arn: `arn:aws:iam::111111111111:role/${role.RoleName}` } }, 'azure.json': credentialsOf(azure), 'providers.json': providersOf(gcp), [`${email}.json`]: policy };
}

const only = ({ resource }: Configuration, type: string) => Object.values(resource[type])[0];

/** `az identity federated-credential list` */
function credentialsOf({ resource }: Configuration): unknown[] {
  const { name: identity, resource_group_name: group } = only({ resource }, 'azurerm_user_assigned_identity');
  const id = `/subscriptions/11111111-1111-1111-1111-111111111111/resourcegroups/${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${identity}`;
  return Object.values(resource.azurerm_federated_identity_credential).map(({ name, issuer, subject, audience }) => (
    { id: `${id}/federatedIdentityCredentials/${name}`, name, issuer, subject, audiences: audience, resourceGroup: group, type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials' }));
}

/** `gcloud iam workload-identity-pools providers list` */
function providersOf(configuration: Configuration): unknown[] {
  const { attribute_condition: attributeCondition, attribute_mapping: attributeMapping, oidc } = only(configuration, 'google_iam_workload_identity_pool_provider');
  const { allowed_audiences: allowedAudiences, issuer_uri: issuerUri } = oidc as unknown as Record<string, unknown>;
  return [{ name: `${POOL}/providers/oidc`, state: 'ACTIVE', attributeCondition, attributeMapping, oidc: { allowedAudiences, issuerUri } }];
}

/** `gcloud iam service-accounts get-iam-policy` */
function policyOf(configuration: Configuration): [email: string, policy: unknown] {
  const { account_id: account, project } = only(configuration, 'google_service_account');
  const { members, role } = only(configuration, 'google_service_account_iam_binding');
  const bound = (members as unknown as string[]).map((member) => member.replace(/\$\{google_iam_workload_identity_pool\.\w+\.name\}/, POOL));
  return [`${account}@${project}.iam.gserviceaccount.com`, { bindings: [{ role, members: bound }], etag: 'BwYx', version: 1 }];
}
