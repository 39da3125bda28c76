import { compareRoles } from '../../../../../src/parties/azure/permissions';

const GROUP = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg';
const VAULT = `${GROUP}/providers/Microsoft.KeyVault/vaults/v`;
const USER = '4633458b-17de-408a-b874-0445c86b69e6';
const need = { action: 'Key Vault Secrets User', on: `${VAULT}/secrets/a` };
const CUSTOM = '/providers/Microsoft.Authorization/roleDefinitions/99999999-8888-7777-6666-555555555555';

interface Row { readonly action: string; readonly on: string; readonly conditional?: boolean }

/** @see https://learn.microsoft.com/en-us/azure/role-based-access-control/scope-overview (2026-11-28): what a scope holds; ids compare without letter case */
test.each<[string, Row, Row, string]>([
  ['the same', need, need, ''],
  ['the role by its id', need, { ...need, action: USER }, ''],
  ['the role by its path', need, { ...need, action: `${GROUP}/providers/Microsoft.Authorization/roleDefinitions/${USER.toUpperCase()}` }, ''],
  ['the role in other letters', need, { ...need, action: 'key vault secrets user' }, ''],
  ['the scope in other letters', need, { ...need, on: need.on.toUpperCase() }, ''],
  ['another role', need, { ...need, action: 'Key Vault Reader' }, 'missing unneeded'],
  ['another secret', need, { ...need, on: `${VAULT}/secrets/ab` }, 'missing unneeded'],
  ['one version below', need, { ...need, on: `${need.on}/1` }, 'missing unneeded'],
  ['the vault', need, { ...need, on: VAULT }, 'wider'],
  ['the group', need, { ...need, on: GROUP }, 'wider'],
  ['everything', need, { ...need, on: '/' }, 'wider'],
  ['a vault whose name begins so', need, { ...need, on: VAULT.slice(0, -1) }, 'missing unneeded'],
  ['a management group', need, { ...need, on: '/providers/Microsoft.Management/managementGroups/corp' }, 'missing unneeded'],
  ['with a condition', need, { ...need, conditional: true }, 'missing'],
  ['on the vault with a condition', need, { ...need, on: VAULT, conditional: true }, 'missing unneeded'],
  ['a reference', { ...need, on: '${azurerm_key_vault.v.id}/secrets/a' }, { ...need, on: '${azurerm_key_vault.v.id}/secrets/A' }, ''],
  ['what a reference holds', { ...need, on: '${azurerm_key_vault.v.id}/secrets/a' }, { ...need, on: '${azurerm_key_vault.v.id}' }, 'wider'],
  ['a reference in other letters', { ...need, on: '${azurerm_key_vault.v.id}' }, { ...need, on: '${azurerm_key_vault.V.id}' }, 'missing unneeded'],
  ['a reference for an id', need, { ...need, on: '${azurerm_key_vault.v.id}/secrets/a' }, 'missing unneeded'],
  ['a custom role by its path', { action: CUSTOM, on: GROUP }, { action: `/subscriptions/x${CUSTOM.toUpperCase()}`, on: GROUP }, ''],
  ['a custom role by reference', { action: '${azurerm_role_definition.a.role_definition_resource_id}', on: GROUP }, { action: '${azurerm_role_definition.b.role_definition_resource_id}', on: GROUP }, 'missing unneeded'],
  ['a broader role', { action: 'Storage Blob Data Reader', on: GROUP }, { action: 'Storage Blob Data Contributor', on: GROUP }, 'missing unneeded'],
])('%s', (_what, needed, given, expected) => {
  const { missing, unneeded, wider } = compareRoles([needed], [given]);
  const found = [missing.length > 0 && 'missing', unneeded.length > 0 && 'unneeded', wider.length > 0 && 'wider'].filter(Boolean).join(' ');
  expect(found).toBe(expected);
});

test('one that is given twice is needed once and for all', () => {
  const [plain, again] = [{ ...need }, { ...need, action: USER }];
  expect(compareRoles([need, need], [plain, again])).toEqual({ missing: [], unneeded: [], wider: [] });
});
