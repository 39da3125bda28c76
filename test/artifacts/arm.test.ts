import { plain } from './fixture';
import { readText } from '../../src/artifacts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const TYPE = 'Microsoft.ManagedIdentity/userAssignedIdentities';

interface Template { readonly variables?: object; readonly resources: unknown }

const read = (template: Template) => readText(JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', ...template }), 'main.json');

/** The subject of a credential. */
function subject(source: string, variables: object = {}): unknown {
  const properties = { issuer: 'https://example.com', subject: source, audiences: ['x'] };
  return plain(read({ variables, resources: [{ type: `${TYPE}/federatedIdentityCredentials`, name: 'a/b', properties }] })[0].properties.subject);
}

describe('texts', () => {
  test.each<[string, string]>([
    ['plain', 'plain'], ['${x} %{y} {0}', '${x} %{y} {0}'], ['[not closed', '[not closed'], ['a [b]', 'a [b]'], ['[[a]', '[a]'], ['[[concat(\'a\')]', '[concat(\'a\')]'],
    ["['it''s']", "it's"], ["[concat('a', 'b')]", 'ab'], ["[CONCAT( 'a' , 'b' )]", 'ab'], ["[concat('a', parameters('p'), 'c')]", "a<parameters('p')>c"],
    ["[format('{0}:{1}:{0}', 'x', 'y')]", 'x:y:x'], ["[format('{0}', format('{0}b', 'a'))]", 'ab'], ["[variables('v')]", 'value'], ["[variables('w')]", 'value-w'],
    ["[concat(parameters('a.b'), reference(resourceId('x', 'y')))]", "<parameters('a.b')><reference(resourceId('x', 'y'))>"],
  ])('%s', (source, text) => {
    expect(subject(source, { v: 'value', w: "[concat(variables('v'), '-w')]" })).toBe(text);
  });

  test.each([
    '[[a', "[variables('none')]", "[variables('toString')]", "[variables('list')]", '[resourceGroup().location]', "[parameters('p').x]", "[parameters('p')[0]]", "[toLower('A')]",
    "[concat('a']", "[concat('a'))]", "[format('{1}', 'a')]", "[format('{0,5}', 'a')]", "[format('{{0}}', 'a')]", '[if(true, 1, 2)]', "['a' 'b']", '[]', "['a]",
  ])('%s is not evaluated', (source) => {
    const text = subject(source, { list: ['a'] });
    expect(text).toMatch(/^<.*>$/);
  });

  test('variables in a circle', () => {
    expect(subject("[variables('a')]", { a: "[variables('b')]", b: "[variables('a')]" })).toMatch(/^<.*>$/);
  });
});

describe('resources', () => {
  const credential = { issuer: 'https://example.com', subject: 's', audiences: ['x'] };
  const shown = (template: Template) => read(template).filter(({ type }) => type !== 'azurerm_role_assignment').map(({ id, properties }) => [id, plain(properties.parent_id), plain(properties.name)]);
  const expected = [
    ['azurerm_user_assigned_identity.ci', undefined, 'ci'],
    ['azurerm_federated_identity_credential.ci/github', '<azurerm_user_assigned_identity.ci.id>', 'github'],
  ];

  test('children in their parent, and symbolic names', () => {
    const child = { type: 'federatedIdentityCredentials', name: 'github', properties: credential };
    expect(shown({ resources: [{ type: TYPE, name: 'ci', resources: [child] }] })).toEqual(expected);
    expect(shown({ resources: { id: { type: TYPE, name: 'ci' }, fic: { type: `${TYPE}/federatedIdentityCredentials`, name: 'ci/github', properties: credential } } })).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['with its own name', `${TYPE}/federatedIdentityCredentials`, 'github'], ['with the whole name', `${TYPE}/federatedIdentityCredentials`, 'ci/github'],
    ['as Microsoft\'s page has it', `${TYPE}/federatedIdentityCredentials`, "[concat('ci', '/', 'github')]"], ['in another case', `${TYPE.toLowerCase()}/FEDERATEDIDENTITYCREDENTIALS`, 'ci/github'],
  ])('fault of issue 9: a child with its full type is a child, %s', (_, type, name) => {
    const child = { type, name, properties: credential };
    const extension = { type: 'Microsoft.Authorization/roleAssignments', name: 'x', properties: {} };
    expect(shown({ resources: [{ type: TYPE, name: 'ci', resources: [child, extension] }] })).toEqual(expected);
  });

  test('fault of issue 9: a child whose name is in parameters is in doubt, and not passed over', () => {
    const name = "[concat(parameters('identity'), '/', parameters('name'))]";
    const child = { type: `${TYPE}/federatedIdentityCredentials`, name, properties: credential };
    const identity = { type: TYPE, name: "[parameters('identity')]", resources: [child] };
    expect(shown({ resources: [identity] })).toEqual([
      ["azurerm_user_assigned_identity.<parameters('identity')>", undefined, "<parameters('identity')>"],
      ["azurerm_federated_identity_credential.<parameters('identity')>/<parameters('name')>", "<azurerm_user_assigned_identity.<parameters('identity')>.id>", "<parameters('name')>"],
    ]);
  });

  test('nested deployments', () => {
    const template = { resources: [{ type: TYPE, name: 'ci' }, { type: `${TYPE}/federatedIdentityCredentials`, name: 'ci/github', properties: credential }] };
    expect(shown({ resources: [{ type: 'Microsoft.Resources/deployments', name: 'inner', properties: { mode: 'Incremental', template } }] })).toEqual(expected);
  });

  test('the owner of a credential whose name is one unknown is what it waits for', () => {
    const at = (dependsOn: string[]) => read({
      resources: [{ type: `${TYPE}/federatedIdentityCredentials`, name: "[parameters('name')]", dependsOn, properties: credential }],
    }).map(({ properties }) => plain(properties.parent_id));
    expect(at(["[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'x')]"])).toEqual(["<[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'x')]>"]);
    expect(at([])).toEqual(['<the identity of /resources/0>']);
  });

  test('a condition and a loop leave open whether there is one', () => {
    const [one, other] = read({ resources: [{ type: TYPE, name: 'a', condition: "[parameters('on')]" }, { type: TYPE, name: 'b', copy: { name: 'c', count: "[parameters('n')]" }, condition: true }] });
    expect(plain(one.properties)).toEqual({ name: 'a', count: "<parameters('on')>" });
    expect(plain(other.properties)).toEqual({ name: 'b', for_each: { name: 'c', count: "<parameters('n')>" } });
  });

  test('other resources are passed over, a linked template is not', () => {
    expect(shown({ resources: [{ type: 'Microsoft.Storage/storageAccounts', name: 'x' }] })).toEqual([]);
    expect(() => shown({ resources: [{ type: 'Microsoft.Resources/deployments', name: 'x', properties: { templateLink: { uri: 'https://example.com' } } }] })).toThrow('[malformed-artifact]');
  });
});
