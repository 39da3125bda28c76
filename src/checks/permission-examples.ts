import { accountFor, managedIdentity, roleFor } from './examples';
import { Example } from './rule';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
export const PULL_REQUEST = 'repo:my-org@123456/my-repo@456789:pull_request';
export const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000001';
const CONDITION = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";
export const PULL_REQUESTS = "assertion.repository_id == '456789' && assertion.event_name == 'pull_request'";

type Block = Readonly<Record<string, object>>;

/** A role of exact runs, with more properties. */
export function roleWith(properties: object, sub: string = SUB): Example {
  const { party, artifact } = roleFor(sub);
  const { Resources: { Deploy } } = artifact as { readonly Resources: { readonly Deploy: { readonly Type: string; readonly Properties: object } } };
  return { party, artifact: { Resources: { Deploy: { ...Deploy, Properties: { ...Deploy.Properties, ...properties } } } } };
}

/** A role with a managed policy of AWS. */
export const roleWithManaged = (name: string, sub?: string) => roleWith({ ManagedPolicyArns: [`arn:aws:iam::aws:policy/${name}`] }, sub);

/** A role with one statement. */
export const roleThatMay = (Action: string | readonly string[], Resource: string, sub?: string, more: object = {}) => (
  roleWith({ Policies: [{ PolicyName: 'task', PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource, ...more }] } }] }, sub));

/** A managed identity that has a role. */
export function identityWith(role: string, scope: string, sub: string = SUB): Example {
  const assignment = { scope, role_definition_name: role, principal_id: '${azurerm_user_assigned_identity.deploy.principal_id}' };
  return beside(managedIdentity([sub]), { azurerm_role_assignment: { task: assignment } });
}

/** A service account that has a role on its project. */
export function accountWith(role: string, condition: string = CONDITION): Example {
  const grant = { project: 'my-project', role, member: 'serviceAccount:${google_service_account.deploy.email}' };
  return beside(accountFor(condition), { google_project_iam_member: { task: grant } });
}

/** A service account that has a role on one bucket. */
export const onBucket = (role: string, condition?: string) => onOne('google_storage_bucket_iam_member', { bucket: 'assets', role }, condition);

/** A service account that has a role on one secret. */
export const onSecret = (role: string, condition?: string) => onOne('google_secret_manager_secret_iam_member', { project: 'my-project', secret_id: 'app', role }, condition);

const onOne = (type: string, grant: object, condition: string = CONDITION) => (
  beside(accountFor(condition), { [type]: { task: { ...grant, member: 'serviceAccount:${google_service_account.deploy.email}' } } }));

/** A configuration with more resources. */
export function beside({ party, artifact }: Example, more: Readonly<Record<string, Block>>): Example {
  const { resource } = artifact as { readonly resource: Readonly<Record<string, Block>> };
  const types = [...new Set([...Object.keys(resource), ...Object.keys(more)])];
  return { party, artifact: { resource: Object.fromEntries(types.map((type) => [type, { ...resource[type], ...more[type] }])) } };
}
