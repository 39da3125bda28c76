import { readText } from '../../../../src/artifacts';
import { managedIdentity } from '../../../../src/checks/examples';
import { readIdentities } from '../../../../src/parties/azure';
import { BUILT_IN_ROLES } from '../../../../src/parties/azure/permissions';
import { IdentityPermissions, Power } from '../../../../src/trust';

const { ADMINISTER, BECOME_OTHERS, CHANGE_TRUST, GIVE_PERMISSIONS, READ_DATA, READ_SECRETS, WRITE } = Power;
const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000001';
const OWN_GROUP = `${SUBSCRIPTION}/resourceGroups/identities`;
const OTHER_GROUP = `${SUBSCRIPTION}/resourceGroups/app`;
const VAULT = `${OTHER_GROUP}/providers/Microsoft.KeyVault/vaults/app`;
const PRINCIPAL = '${azurerm_user_assigned_identity.deploy.principal_id}';
const { resource } = managedIdentity(['repo:my-org@123456/my-repo@456789:environment:prod']).artifact as { readonly resource: Record<string, unknown> };

/** What the only identity of a configuration may do. */
function permissions(more: Record<string, unknown>, path = 'cdk.tf.json', data?: object): IdentityPermissions {
  const [found, ...others] = readIdentities(readText(JSON.stringify({ resource: { ...resource, ...more }, ...data && { data } }), path));
  if (found?.permissions === undefined || others.length > 0) throw new Error('one identity');
  return found.permissions();
}
const PLAIN: readonly Power[] = [WRITE, READ_SECRETS];
const allPowers = ({ permissions: all }: IdentityPermissions) => all.flatMap((one) => one.powers.map(({ power }) => power)).sort();
/** Over all that is there; the others are over anything. */
const powers = (read: IdentityPermissions) => allPowers(read).filter((power) => !PLAIN.includes(power));
const plainPowers = (read: IdentityPermissions) => allPowers(read).filter((power) => PLAIN.includes(power));
const assigned = (role_definition_name: string, scope: string, more: object = {}) => ({
  azurerm_role_assignment: { a: { scope, role_definition_name, principal_id: PRINCIPAL, ...more } },
});
const defined = (permission: object, scope = SUBSCRIPTION) => ({
  azurerm_role_definition: { own: { name: 'Own', scope: SUBSCRIPTION, permissions: [permission] } },
  azurerm_role_assignment: { a: { scope, role_definition_id: '${azurerm_role_definition.own.role_definition_resource_id}', principal_id: PRINCIPAL } },
});

/**
 * Roles, where they are assigned, and what they let their holder do.
 * @see https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles
 * @see https://learn.microsoft.com/en-us/azure/role-based-access-control/scope-overview
 */
const CASES: readonly (readonly [what: string, more: Record<string, unknown>, expected: readonly Power[]])[] = [
  ['no role', {}, []],
  ['owner of a subscription', assigned('Owner', SUBSCRIPTION), [ADMINISTER]],
  ['contributor of a subscription', assigned('Contributor', SUBSCRIPTION), [ADMINISTER]],
  ['in any case of letters', assigned('contributor', SUBSCRIPTION), [ADMINISTER]],
  ['contributor of a subscription by reference', assigned('Contributor', '${data.azurerm_subscription.current.id}'), [ADMINISTER]],
  ['contributor of a management group', assigned('Contributor', '/providers/Microsoft.Management/managementGroups/corp'), [ADMINISTER]],
  ['contributor of all', assigned('Contributor', '/'), [ADMINISTER]],
  ['access of a subscription', assigned('User Access Administrator', SUBSCRIPTION), [GIVE_PERMISSIONS]],
  ['access of a group', assigned('Role Based Access Control Administrator', OTHER_GROUP), [GIVE_PERMISSIONS]],
  ['contributor of another group', assigned('Contributor', OTHER_GROUP), []],
  ['contributor of its own group', assigned('Contributor', OWN_GROUP), [CHANGE_TRUST]],
  ['in other letters', assigned('Contributor', OWN_GROUP.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions').replace('RESOURCEGROUPS', 'resourceGroups')), [CHANGE_TRUST]],
  ['contributor of itself', assigned('Contributor', '${azurerm_user_assigned_identity.deploy.id}'), [CHANGE_TRUST]],
  ['contributor of another identity', assigned('Contributor', '${azurerm_user_assigned_identity.other.id}'), []],
  ['owner of its own group', assigned('Owner', OWN_GROUP), [CHANGE_TRUST, GIVE_PERMISSIONS]],
  ['all identities of a subscription', assigned('Managed Identity Contributor', SUBSCRIPTION), [CHANGE_TRUST]],
  ['identities for machines', assigned('Managed Identity Operator', SUBSCRIPTION), [BECOME_OTHERS]],
  ['machines of a subscription', assigned('Virtual Machine Contributor', SUBSCRIPTION), [BECOME_OTHERS]],
  ['machines of a group', assigned('Virtual Machine Contributor', OTHER_GROUP), []],
  ['clusters of a subscription', assigned('Azure Kubernetes Service RBAC Cluster Admin', SUBSCRIPTION), [ADMINISTER]],
  ['reader of a subscription', assigned('Reader', SUBSCRIPTION), []],
  ['secrets of a subscription', assigned('Key Vault Secrets User', SUBSCRIPTION), [READ_DATA]],
  ['secrets of a group', assigned('Key Vault Secrets User', OTHER_GROUP), [READ_DATA]],
  ['secrets of a vault', assigned('Key Vault Secrets User', VAULT), []],
  ['images', assigned('AcrPush', '${azurerm_container_registry.app.id}'), []],
  ['by the id of the role', assigned('', SUBSCRIPTION, { role_definition_name: null, role_definition_id: `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c` }), [ADMINISTER]],
  ['of another identity', assigned('Owner', SUBSCRIPTION, { principal_id: '${azurerm_user_assigned_identity.other.principal_id}' }), []],
  ['a role of the files, for all', defined({ actions: ['*'], not_actions: ['Microsoft.Authorization/*'] }), [ADMINISTER]],
  ['for role assignments', defined({ actions: ['Microsoft.Authorization/roleAssignments/*'] }, OTHER_GROUP), [GIVE_PERMISSIONS]],
  ['excluded again', defined({ actions: ['Microsoft.Authorization/*'], not_actions: ['Microsoft.Authorization/*/Write'] }), []],
  ['for credentials of its own group', defined({ actions: ['Microsoft.ManagedIdentity/*'] }, OWN_GROUP), [CHANGE_TRUST]],
  ['for credentials of another', defined({ actions: ['Microsoft.ManagedIdentity/*'] }, OTHER_GROUP), []],
  ['for secrets', defined({ data_actions: ['Microsoft.KeyVault/vaults/secrets/*'] }), [READ_DATA]],
  ['for one kind of resource', defined({ actions: ['Microsoft.Web/sites/*'] }), []],
];

test.each(CASES)('%s', (_what, more, expected) => {
  const read = permissions(more);
  expect(read.unknown).toEqual([]);
  expect(powers(read)).toEqual([...expected].sort());
});

/**
 * What a role lets its holder do with anything, at whatever scope.
 * @see https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles
 * @see https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions
 */
const ANYWHERE: readonly (readonly [what: string, more: Record<string, unknown>, expected: readonly Power[]])[] = [
  ['no role', {}, []],
  ['contributor of one group', assigned('Contributor', OTHER_GROUP), [WRITE]],
  ['a website', assigned('Website Contributor', `${OTHER_GROUP}/providers/Microsoft.Web/sites/app`), [WRITE]],
  ['pushing images to one registry', assigned('AcrPush', '${azurerm_container_registry.app.id}'), [WRITE]],
  ['objects of one container', assigned('Storage Blob Data Contributor', '${azurerm_storage_container.assets.id}'), [WRITE]],
  ['giving identities to machines', assigned('Managed Identity Operator', OTHER_GROUP), [WRITE]],
  ['metrics', assigned('Monitoring Metrics Publisher', OTHER_GROUP), [WRITE]],
  ['owner of a subscription, who gives itself what it lacks', assigned('Owner', SUBSCRIPTION), [WRITE]],
  ['reader', assigned('Reader', SUBSCRIPTION), []],
  ['pulling images', assigned('AcrPull', '${azurerm_container_registry.app.id}'), []],
  ['names of keys and secrets', assigned('Key Vault Reader', VAULT), []],
  ['reading objects', assigned('Storage Blob Data Reader', '${azurerm_storage_container.assets.id}'), []],
  ['seeing objects of a cluster', assigned('Azure Kubernetes Service RBAC Reader', OTHER_GROUP), []],
  ['the address of a cluster', assigned('Azure Kubernetes Service Cluster User Role', OTHER_GROUP), []],
  ['the secrets of one vault', assigned('Key Vault Secrets User', VAULT), [READ_SECRETS]],
  ['one secret', assigned('Key Vault Secrets User', `${VAULT}/secrets/key`), [READ_SECRETS]],
  ['writing secrets', assigned('Key Vault Secrets Officer', VAULT), [READ_SECRETS, WRITE]],
  ['all of a vault', assigned('Key Vault Administrator', VAULT), [READ_SECRETS, WRITE]],
  ['at a scope that the files leave open', assigned('AcrPush', '${var.registry}'), [WRITE]],
  ['under a condition', assigned('AcrPush', VAULT, { condition: '@Resource[x] StringEquals y' }), [WRITE]],
  ['a role of the files that reads', defined({ actions: ['*/read', 'Microsoft.Web/sites/Read'], data_actions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'] }, OTHER_GROUP), []],
  ['that sees what a deployment would do', defined({ actions: ['*/read', 'Microsoft.Resources/deployments/whatIf/action'] }), []],
  ['that writes', defined({ actions: ['Microsoft.Web/sites/read', 'Microsoft.Web/sites/write'] }, OTHER_GROUP), [WRITE]],
  ['that lists keys, by which one writes', defined({ actions: ['Microsoft.Storage/storageAccounts/listKeys/action'] }, OTHER_GROUP), [WRITE]],
  ['that may do all of a service', defined({ actions: ['Microsoft.Web/*'] }, OTHER_GROUP), [WRITE]],
  ['excluded again', defined({ actions: ['Microsoft.Web/sites/*'], not_actions: ['Microsoft.Web/*'] }, OTHER_GROUP), []],
  ['excluded in part', defined({ actions: ['Microsoft.Web/*'], not_actions: ['Microsoft.Web/sites/delete'] }, OTHER_GROUP), [WRITE]],
  ['that writes data', defined({ data_actions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'] }, OTHER_GROUP), [WRITE]],
  ['that reads secrets', defined({ data_actions: ['Microsoft.KeyVault/vaults/secrets/getSecret/action'] }, VAULT), [READ_SECRETS]],
  ['that reads names of secrets', defined({ data_actions: ['Microsoft.KeyVault/vaults/secrets/readMetadata/action'] }, VAULT), []],
  ['that does all with secrets', defined({ data_actions: ['Microsoft.KeyVault/vaults/secrets/*'] }, VAULT), [READ_SECRETS, WRITE]],
  ['but read them', defined({ data_actions: ['Microsoft.KeyVault/vaults/secrets/*'], not_data_actions: ['*/getSecret/action'] }, VAULT), [WRITE]],
];

test.each(ANYWHERE)('over anything: %s', (_what, more, expected) => {
  expect(plainPowers(permissions(more))).toEqual([...expected].sort());
});

test('its own group by references', () => {
  const group = { azurerm_resource_group: { ci: { name: 'identities', location: 'westeurope' } } };
  expect(powers(permissions({ ...group, ...assigned('Contributor', '${azurerm_resource_group.ci.id}') }))).toEqual([CHANGE_TRUST]);
  const named = { azurerm_user_assigned_identity: { deploy: { name: 'deploy', resource_group_name: '${azurerm_resource_group.ci.name}', location: 'westeurope' } } };
  expect(powers(permissions({ ...named, ...assigned('Contributor', '${azurerm_resource_group.ci.id}') }))).toEqual([CHANGE_TRUST]);
  expect(powers(permissions({ ...named, ...group, ...assigned('Contributor', OWN_GROUP) }))).toEqual([CHANGE_TRUST]);
});

test('a role that is looked up by its name', () => {
  const more = { azurerm_role_assignment: { a: { scope: SUBSCRIPTION, role_definition_id: '${data.azurerm_role_definition.owner.id}', principal_id: PRINCIPAL } } };
  expect(powers(permissions(more, 'cdk.tf.json', { azurerm_role_definition: { owner: { name: 'Owner' } } }))).toEqual([ADMINISTER]);
});

test('an application, by its service principal', () => {
  const configuration = {
    resource: {
      azuread_application: { deploy: { display_name: 'deploy' } },
      azuread_service_principal: { deploy: { client_id: '${azuread_application.deploy.client_id}' } },
      azuread_application_federated_identity_credential: {
        main: { application_id: '${azuread_application.deploy.id}', display_name: 'main', issuer: 'https://token.actions.githubusercontent.com', audiences: ['api://AzureADTokenExchange'], subject: 'repo:my-org@123456/my-repo@456789:environment:prod' },
      },
      azurerm_role_assignment: { a: { scope: SUBSCRIPTION, role_definition_name: 'Owner', principal_id: '${azuread_service_principal.deploy.object_id}' } },
    },
  };
  const [found] = readIdentities(readText(JSON.stringify(configuration), 'cdk.tf.json'));
  expect(powers(found.permissions!())).toEqual([ADMINISTER]);
});

/** @see https://learn.microsoft.com/en-us/graph/permissions-reference */
test.each<[string, string, readonly string[]]>([
  ['credentials of every application', '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9', [CHANGE_TRUST]],
  ['by its name', '${data.azuread_service_principal.graph.app_role_ids["Application.ReadWrite.OwnedBy"]}', [CHANGE_TRUST]],
  ['permissions', '06b708a9-e830-4db3-a914-8e69da51d44f', [GIVE_PERMISSIONS]],
  ['roles of the directory', '9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8', [GIVE_PERMISSIONS]],
  ['users, which is another business', 'df021288-bdef-4463-88db-98f22de89214', []],
  ['another one by its name', '${data.azuread_service_principal.graph.app_role_ids["User.Read.All"]}', []],
])('Microsoft Graph: %s', (_what, app_role_id, expected) => {
  const read = permissions({ azuread_app_role_assignment: { graph: { app_role_id, principal_object_id: PRINCIPAL, resource_object_id: 'x' } } });
  expect([powers(read), read.unknown]).toEqual([expected, []]);
});

test('Microsoft Graph: a permission by a variable is said', () => {
  const read = permissions({ azuread_app_role_assignment: { graph: { app_role_id: '${var.role}', principal_object_id: PRINCIPAL } } });
  expect(read.unknown.map((one) => one.unsettled)).toEqual(['an application permission that the files leave open']);
});

test.each([
  ['a role of no file', assigned('Own', SUBSCRIPTION), `what Own on ${SUBSCRIPTION} permits`],
  ['a scope by a variable', assigned('Owner', '${var.scope}'), 'how far Owner on <var.scope> reaches'],
  ['a condition', assigned('Owner', SUBSCRIPTION, { condition: '@Request[x] StringEquals y' }), `what the condition leaves of Owner on ${SUBSCRIPTION}`],
])('%s is said', (_what, more, unsettled) => {
  const read = permissions(more);
  expect(read.unknown.map((one) => one.unsettled)).toEqual([unsettled]);
  expect(powers(read)).toEqual([]);
});

test.each(BUILT_IN_ROLES.filter(({ broad }) => broad !== undefined).map(({ name }) => name))('%s is too much over a subscription', (name) => {
  expect(powers(permissions(assigned(name, SUBSCRIPTION))).length).toBeGreaterThan(0);
});
