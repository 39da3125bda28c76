import { readText } from '../../../../src/artifacts';
import { readIdentities } from '../../../../src/parties/azure';
import { Power } from '../../../../src/trust';

const { ADMINISTER, CHANGE_TRUST, GIVE_PERMISSIONS, READ_DATA, READ_SECRETS, WRITE } = Power;
const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const OF_SUBSCRIPTION = 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#';
const CONTRIBUTOR = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const SECRETS = '4633458b-17de-408a-b874-0445c86b69e6';
const ISSUER = { issuer: 'https://token.actions.githubusercontent.com', subject: 'repo:my-org@123456/my-repo@456789:environment:prod', audiences: ['api://AzureADTokenExchange'] };
const PRINCIPAL = "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'deploy'), '2023-01-31').principalId]";
const roleId = (guid: string) => `[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '${guid}')]`;

/** A template as Bicep writes it, with one identity and one role assignment. */
function template(guid: string, more: object = {}, { schema = SCHEMA, name = 'deploy', properties = {} }: { schema?: string; name?: string; properties?: object } = {}): object {
  return {
    $schema: schema,
    contentVersion: '1.0.0.0',
    parameters: { name: { type: 'string' } },
    resources: [
      { type: 'Microsoft.ManagedIdentity/userAssignedIdentities', apiVersion: '2023-01-31', name, location: 'westeurope' },
      { type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials', apiVersion: '2023-01-31', name: name.startsWith('[') ? "[format('{0}/{1}', parameters('name'), 'prod')]" : `${name}/prod`, properties: ISSUER },
      { type: 'Microsoft.Authorization/roleAssignments', apiVersion: '2022-04-01', name: 'x', properties: { principalId: PRINCIPAL, roleDefinitionId: roleId(guid), ...properties }, ...more },
    ],
  };
}

/** Over anything, wherever: formats make no difference to them. */
const PLAIN: readonly Power[] = [WRITE, READ_SECRETS];
const powers = (artifact: object | string, ...more: readonly (readonly [string, object])[]) => {
  const resources = [['main.json', artifact] as const, ...more].flatMap(([path, json]) => readText(JSON.stringify(json), path));
  const [found] = readIdentities(resources);
  const { permissions, unknown } = found.permissions!();
  const broad = permissions.flatMap((one) => one.powers.map(({ power }) => power)).filter((power) => !PLAIN.includes(power));
  return [...broad, ...unknown.map(({ unsettled }) => unsettled)].sort();
};

/**
 * Scopes of role assignments in templates.
 * @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/scope-extension-resources
 */
test.each<[string, object, readonly string[]]>([
  ['no scope is the group of the deployment, where the identity is', template(CONTRIBUTOR), [CHANGE_TRUST]],
  ['and its owner', template(OWNER), [CHANGE_TRUST, GIVE_PERMISSIONS]],
  ['the same in so many words', template(CONTRIBUTOR, { scope: '[resourceGroup().id]' }), [CHANGE_TRUST]],
  ['the subscription', template(CONTRIBUTOR, { scope: '[subscription().id]' }), [ADMINISTER]],
  ['a template for a subscription', template(CONTRIBUTOR, {}, { schema: OF_SUBSCRIPTION }), [ADMINISTER]],
  ['a template for a management group', template(OWNER, {}, { schema: OF_SUBSCRIPTION.replace('subscription', 'managementGroup') }), [ADMINISTER]],
  ['a resource', template(CONTRIBUTOR, { scope: "[resourceId('Microsoft.Web/sites', 'app')]" }), []],
  ['a resource, as newer Bicep writes it', template(CONTRIBUTOR, { scope: "[format('Microsoft.Web/sites/{0}', 'app')]" }), []],
  ['the identity itself', template(CONTRIBUTOR, { scope: "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'deploy')]" }), [CHANGE_TRUST]],
  ['the older form, on a resource', template(CONTRIBUTOR, { type: 'Microsoft.KeyVault/vaults/providers/roleAssignments', name: 'app/Microsoft.Authorization/x' }), []],
  ['secrets of the group', template(SECRETS), [READ_DATA]],
  ['another identity', template(OWNER, {}, { properties: { principalId: PRINCIPAL.replace("'deploy'", "'other'") } }), []],
  ['a name by a parameter', template(CONTRIBUTOR, {}, { name: "[parameters('name')]", properties: { principalId: PRINCIPAL.replace("'deploy'", "parameters('name')") } }), [CHANGE_TRUST]],
  ['the id of the role by format', template(CONTRIBUTOR, {}, {
    properties: { roleDefinitionId: `[format('/subscriptions/{0}/providers/Microsoft.Authorization/roleDefinitions/{1}', subscription().subscriptionId, '${CONTRIBUTOR}')]` },
  }), [CHANGE_TRUST]],
])('ARM: %s', (_what, artifact, expected) => {
  expect(powers(artifact)).toEqual([...expected].sort());
});

test('ARM: as an extension of the identity that it stands in', () => {
  const [identity, credential, assignment] = (template(CONTRIBUTOR) as { readonly resources: readonly object[] }).resources;
  expect(powers({ $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [{ ...identity, resources: [assignment] }, credential] })).toEqual([CHANGE_TRUST]);
});

test('ARM: symbolic names', () => {
  const [identity, credential, assignment] = (template(CONTRIBUTOR) as { readonly resources: readonly object[] }).resources;
  const properties = { principalId: "[reference('identity').principalId]", roleDefinitionId: roleId(CONTRIBUTOR) };
  expect(powers({ $schema: SCHEMA, languageVersion: '2.0', contentVersion: '1.0.0.0', resources: { identity, credential, assignment: { ...assignment, properties } } })).toEqual([CHANGE_TRUST]);
});

const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000001';
const ID = `${SUBSCRIPTION}/resourceGroups/identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/deploy`;
const IDENTITY = { id: ID, name: 'deploy', principalId: 'aaaaaaaa-0000-0000-0000-000000000001', clientId: 'aaaaaaaa-0000-0000-0000-000000000002' };
const CREDENTIAL = { id: `${ID}/federatedIdentityCredentials/prod`, name: 'prod', ...ISSUER };
const assignment = (scope: string, guid: string) => ({
  id: `${scope}/providers/Microsoft.Authorization/roleAssignments/bbbbbbbb-0000-0000-0000-000000000001`,
  principalId: IDENTITY.principalId,
  principalType: 'ServicePrincipal',
  roleDefinitionId: `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/${guid}`,
  scope,
});

/** @see https://learn.microsoft.com/en-us/cli/azure/role/assignment#az-role-assignment-list */
test.each<[string, object, readonly Power[]]>([
  ['of the subscription', assignment(SUBSCRIPTION, CONTRIBUTOR), [ADMINISTER]],
  ['of its own group', assignment(`${SUBSCRIPTION}/resourceGroups/identities`, CONTRIBUTOR), [CHANGE_TRUST]],
  ['of another group', assignment(`${SUBSCRIPTION}/resourceGroups/app`, CONTRIBUTOR), []],
  ['of itself', assignment(ID, CONTRIBUTOR), [CHANGE_TRUST]],
])('az: %s', (_what, answer, expected) => {
  expect(powers([CREDENTIAL], ['identity.json', IDENTITY], ['roles.json', [answer]])).toEqual([...expected].sort());
});
