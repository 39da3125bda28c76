import { plain } from './fixture';
import { readText } from '../../src/artifacts';
import { Verdict } from '../../src/trust';
import { IdentitySet } from '../../src/verify';

// Loops as `az bicep build` writes them: `for branch in branches` is a copy whose count is the length of a list, and whose names have `copyIndex()`.
const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const CREDENTIAL = 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials';
const ISSUER = 'https://token.actions.githubusercontent.com';

const template = (json: object) => JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', ...json });
const credential = (subject: string, more: object) => ({
  type: CREDENTIAL, apiVersion: '2023-01-31', name: "[format('{0}/{1}', 'deploy', format('gh-{0}', copyIndex()))]", properties: { issuer: ISSUER, subject, audiences: ['api://AzureADTokenExchange'] }, ...more,
});
const subjects = (json: object) => readText(template(json), 'main.json').map(({ properties }) => plain(properties.subject));
const loop = (count: unknown, subject: string, variables: object = {}, more: object = {}) => ({ variables, resources: [{ ...credential(subject, { copy: { name: 'credentials', count } }), ...more }] });
const REPOSITORY = 'repo:my-org@1/my-repo@2';

test.each<[string, object, string[]]>([
  ['a list of texts', loop("[length(variables('branches'))]", `[format('${REPOSITORY}:ref:refs/heads/{0}', variables('branches')[copyIndex()])]`, { branches: ['main', 'release'] }), ['main', 'release'].map((one) => `${REPOSITORY}:ref:refs/heads/${one}`)],
  ['a list in place', loop("[length(createArray('prod', 'test'))]", `[format('${REPOSITORY}:environment:{0}', createArray('prod', 'test')[copyIndex()])]`), ['prod', 'test'].map((one) => `${REPOSITORY}:environment:${one}`)],
  ['a list of objects', loop("[length(variables('stages'))]", `[concat('${REPOSITORY}:environment:', variables('stages')[copyIndex()].environment.name)]`, { stages: [{ environment: { name: 'prod' } }, { environment: { name: 'test' } }] }), ['prod', 'test'].map((one) => `${REPOSITORY}:environment:${one}`)],
  ['expressions in the list', loop(2, "[variables('subjects')[copyIndex('credentials')]]", { repo: REPOSITORY, subjects: ["[concat(variables('repo'), ':environment:a')]", "[format('{0}:environment:b', variables('repo'))]"] }), ['a', 'b'].map((one) => `${REPOSITORY}:environment:${one}`)],
  ['an offset', loop(2, `[concat('${REPOSITORY}:environment:stage', copyIndex(1))]`), ['1', '2'].map((one) => `${REPOSITORY}:environment:stage${one}`)],
  ['a variable that a loop makes', loop("[length(variables('all'))]", "[variables('all')[copyIndex()]]", { names: ['a', 'b'], copy: [{ name: 'all', count: "[length(variables('names'))]", input: `[format('${REPOSITORY}:environment:{0}', variables('names')[copyIndex('all')])]` }] }), ['a', 'b'].map((one) => `${REPOSITORY}:environment:${one}`)],
])('%s', (_, json, expected) => expect(subjects(json)).toEqual(expected));

test('modules in a loop: what each copy gives to its parameters', () => {
  const inner = { $schema: SCHEMA, contentVersion: '1.0.0.0', parameters: { environment: { type: 'string' } }, resources: [{ ...credential(`[format('${REPOSITORY}:environment:{0}', parameters('environment'))]`, {}), name: "[format('deploy/{0}', parameters('environment'))]" }] };
  const properties = { expressionEvaluationOptions: { scope: 'inner' }, mode: 'Incremental', parameters: { environment: { value: "[variables('stages')[copyIndex()]]" } }, template: inner };
  const deployment = { type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: "[format('stage-{0}', copyIndex())]", copy: { name: 'stages', count: "[length(variables('stages'))]" }, properties };
  expect(subjects({ variables: { stages: ['prod', 'test'] }, resources: [deployment] })).toEqual(['prod', 'test'].map((one) => `${REPOSITORY}:environment:${one}`));
});

test.each<[string, object]>([
  ['a count that is a parameter', loop("[length(parameters('branches'))]", 'x')],
  ['a count that is a text', loop("[variables('n')]", 'x', { n: 'two' })],
  ['no copy at all', loop(0, 'x')],
  ['more than Azure makes', loop(801, 'x')],
  ['a list in a circle', loop("[length(variables('a'))]", 'x', { a: "[variables('b')]", b: "[variables('a')]" })],
])('%s: the loop stays, and is in doubt', (_, json) => {
  const [one] = readText(template(json), 'main.json');
  expect(one.properties).toHaveProperty('for_each');
});

test('what is not settled in a copy is its own: no copy is taken for another', () => {
  const [one, other] = subjects(loop(2, "[parameters('subjects')[copyIndex()]]"));
  expect([one, other]).toEqual(["<parameters('subjects')[copyIndex()] of copy credentials 0>", "<parameters('subjects')[copyIndex()] of copy credentials 1>"]);
});

test('an index that is not there, and a member of nothing, are references', () => {
  expect(subjects(loop(1, "[variables('a')[1]]", { a: ['x'] }))).toEqual(["<variables('a')[1]>"]);
  expect(subjects(loop(1, "[variables('a').__proto__]", { a: { b: 'x' } }))).toEqual(["<variables('a').__proto__>"]);
});

test('the identity of a loop decides by each of its credentials', () => {
  const identity = { type: 'Microsoft.ManagedIdentity/userAssignedIdentities', apiVersion: '2023-01-31', name: 'deploy', location: 'westeurope' };
  const content = template({ variables: { branches: ['main', 'release'] }, resources: [identity, ...loop("[length(variables('branches'))]", `[format('${REPOSITORY}:ref:refs/heads/{0}', variables('branches')[copyIndex()])]`).resources] });
  const set = IdentitySet.fromFiles([{ path: 'main.json', content }]);
  const verdict = (ref: string) => set.decide({ iss: ISSUER, aud: 'api://AzureADTokenExchange', sub: `${REPOSITORY}:ref:refs/heads/${ref}` }).map((one) => one.verdict);
  expect([verdict('main'), verdict('release'), verdict('other')]).toEqual([[Verdict.ACCEPT], [Verdict.ACCEPT], [Verdict.DENY]]);
});

test('loops of loops come to an end', () => {
  const list = (name: string) => ({ name, count: 800, input: "[variables('b')]" });
  expect(() => subjects(loop(800, "[format('{0}', variables('a'))]", { copy: [list('a'), list('b')] }))).not.toThrow(RangeError);
});
