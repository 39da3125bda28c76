import { Resource, Text, Value } from '../../../src/artifacts';
import { readIdentities } from '../../../src/parties/azure';
import { Verdict } from '../../../src/trust';
import { AUDIENCE, GITHUB } from '../../fixtures/azure';
import { at } from '../../fixtures/source';

const FILE = 'cdktf.out/stacks/ci/cdk.tf.json';
const TOKEN = { iss: GITHUB, aud: AUDIENCE, sub: 'repo:o@1/r@2:environment:prod' };
const ID = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-shared';
const reference = (to: string) => Text.of({ reference: to });

function resource(type: string, name: string, properties: Record<string, Value>, file = FILE): Resource {
  return { type, id: `${type}.${name}`, source: at(`${file}#/resource/${type}/${name}`), properties, dependsOn: [] };
}

function credential(name: string, properties: Record<string, Value>, file = FILE): Resource {
  return resource('azurerm_federated_identity_credential', name, {
    name: Text.of(`credential-${name}`),
    issuer: Text.of(GITHUB),
    subject: Text.of(TOKEN.sub),
    audience: [Text.of(AUDIENCE)],
    parent_id: reference('azurerm_user_assigned_identity.ci.id'),
    resource_group_name: Text.of('rg'),
    ...properties,
  }, file);
}

const identity = (file = FILE) => resource('azurerm_user_assigned_identity', 'ci', { name: Text.of('id-ci'), resource_group_name: Text.of('rg') }, file);
const decide = (...resources: Resource[]) => readIdentities(resources).map(({ identity: name, decide: of }) => [name, of(TOKEN).verdict]);
const because = (...resources: Resource[]) => JSON.stringify(readIdentities(resources)[0].decide(TOKEN).because);

test('credentials are gathered under the identity that their parent_id refers to', () => {
  expect(decide(credential('a', { subject: Text.of('other') }), identity(), credential('b', {}))).toEqual([['id-ci', Verdict.ACCEPT]]);
});

test('user_assigned_identity_id, as azurerm calls it since 4.65', () => {
  const { parent_id: parent, ...properties } = credential('a', {}).properties;
  expect(decide({ ...credential('a', {}), properties: { ...properties, user_assigned_identity_id: parent } }, identity())).toEqual([['id-ci', Verdict.ACCEPT]]);
});

test('an identity of another file is not meant', () => {
  const [one, other] = readIdentities([identity(), credential('a', {}), credential('b', {}, 'other.tf.json')]);
  expect([one.identity, other.identity]).toEqual(['id-ci', '<azurerm_user_assigned_identity.ci.id>']);
});

test('an identity by its resource id, whatever the letter case', () => {
  const found = readIdentities([credential('a', { parent_id: Text.of(ID) }), credential('b', { parent_id: Text.of(ID.toUpperCase()), subject: Text.of('x') })]);
  expect(found.map(({ identity: name }) => name)).toEqual(['id-shared']);
});

test('a data source names an identity that is not in the file', () => {
  expect(decide(credential('a', { parent_id: reference('data.azurerm_user_assigned_identity.x.id') }))).toEqual([['<data.azurerm_user_assigned_identity.x.id>', Verdict.ACCEPT]]);
});

test('what is deployed names its identity in its own id', () => {
  const { parent_id: _, ...properties } = credential('a', { id: Text.of(`${ID.replace('resourceGroups', 'resourcegroups')}/federatedIdentityCredentials/credential-a`) }).properties;
  expect(decide({ ...credential('a', {}), properties })).toEqual([['id-shared', Verdict.ACCEPT]]);
});

describe('an identity without credentials is closed: it is listed, and nobody reaches it', () => {
  const using = (type: string, properties: Record<string, Value>) => resource(type, 'user', properties);
  const principal = reference('azurerm_user_assigned_identity.ci.principal_id');

  test('its decision says so', () => {
    expect(decide(identity())).toEqual([['id-ci', Verdict.DENY]]);
    expect(because(identity())).toContain('\\"id-ci\\" has no federated identity credential, so nobody reaches it');
    expect(readIdentities([identity()])[0].source.text).toBe(`${FILE}#/resource/azurerm_user_assigned_identity/ci`);
  });

  test('it may have roles', () => {
    expect(decide(identity(), using('azurerm_role_assignment', { principal_id: principal }))).toEqual([['id-ci', Verdict.DENY]]);
  });

  test.each<[string, Record<string, Value>]>([
    ['azurerm_linux_virtual_machine', { identity: [{ identity_ids: [Text.of(reference('azurerm_user_assigned_identity.ci.id').pieces[0])] }] }],
    ['azurerm_key_vault_access_policy', { object_id: principal }],
    ['azurerm_kubernetes_cluster', { identity: { identity_ids: reference('[for i in azurerm_user_assigned_identity.ci : i.id]') } }],
  ])('one that %s uses is for something else', (type, properties) => {
    expect(decide(identity(), using(type, properties))).toEqual([]);
  });

  test('files that do not show what uses it call nothing closed: a state, an ARM template', () => {
    expect(decide({ ...identity(), properties: { ...identity().properties, id: Text.of(ID) } })).toEqual([]);
    expect(decide({ ...identity(), properties: { name: Text.of('id-ci') } })).toEqual([]);
  });

  test('one that is looked up is somebody else\'s', () => {
    expect(decide({ ...identity(), id: 'data.azurerm_user_assigned_identity.ci' })).toEqual([]);
  });

  test('a credential whose identity is open may be for any of them: none is called closed', () => {
    const open = ['data.terraform_remote_state.ci.outputs.id', 'var.identity_id', 'data.azurerm_user_assigned_identity.x.id'].map((to) => credential('a', { parent_id: reference(to) }, 'b.json'));
    open.forEach((other) => expect(decide(identity(), other).map(([, verdict]) => verdict)).toEqual([Verdict.ACCEPT]));
    expect(decide(identity(), credential('a', { parent_id: null }, 'b.json'))).toHaveLength(1);
  });

  test('a credential of another file may name it by its resource id', () => {
    expect(decide(identity(), credential('a', { parent_id: Text.of(ID.replace('id-shared', 'ID-ci')) }, 'b.json'))).toEqual([['ID-ci', Verdict.ACCEPT]]);
    expect(decide(identity(), credential('a', { parent_id: Text.of(ID) }, 'b.json'))).toEqual([['id-shared', Verdict.ACCEPT], ['id-ci', Verdict.DENY]]);
  });
});

test('two credentials without a parent stay apart', () => {
  const orphan = (name: string) => credential(name, { parent_id: null });
  expect(decide(orphan('a'), orphan('b')).map(([name]) => name)).toEqual([
    'the identity of azurerm_federated_identity_credential.a', 'the identity of azurerm_federated_identity_credential.b',
  ]);
});

test.each<[string, Record<string, Value>, string]>([
  ['a subject with a reference in it', { subject: Text.of('repo:', { reference: 'var.repo' }) }, 'its subject refers to something else'],
  ['no subject: a flexible credential, say', { subject: null, claims_matching_expression: Text.of('x') }, 'it has no subject'],
  ['an issuer that is a reference', { issuer: reference('var.issuer') }, 'its issuer refers to something else'],
  ['no audience', { audience: null }, 'it has no audience'],
  ['an empty list of audiences', { audience: [] }, 'it has 0 audiences'],
  ['two audiences', { audience: [Text.of(AUDIENCE), Text.of('x')] }, 'it has 2 audiences'],
  ['audiences from a variable', { audience: reference('var.audiences') }, 'its audience refers to something else'],
  ['an audience that is a number', { audience: [7] }, 'its audience is no text'],
  ['a name of two characters', { name: Text.of('ab') }, 'Azure refuses to create it: its name'],
  ['a name of 121 characters', { name: Text.of('a'.repeat(121)) }, 'Azure refuses to create it: its name'],
  ['count', { count: 0 }, 'has count: whether it exists'],
  ['for_each', { for_each: reference('var.all') }, 'has for_each'],
  ['an argument from the future', { claims_matching_expression: Text.of('x') }, 'has claims_matching_expression, which is not understood here'],
])('%s leaves the decision open', (_, properties, why) => {
  expect(decide(identity(), credential('a', properties))).toEqual([['id-ci', Verdict.UNKNOWN]]);
  expect(because(identity(), credential('a', properties))).toContain(why);
});

const judged = (properties: Record<string, Value>, token: object) =>
  readIdentities([identity(), credential('a', properties)])[0].decide({ ...TOKEN, ...token });

test.each<[string, Record<string, Value>, object, string]>([
  ['an empty subject', { subject: Text.of('') }, { sub: '' }, 'its subject \\"\\" is empty'],
  ['an issuer with a blank at its end', { issuer: Text.of(`${GITHUB} `) }, { iss: `${GITHUB} ` }, 'is no https URL'],
  ['an issuer without https', { issuer: Text.of('http://issuer.example') }, { iss: 'http://issuer.example' }, 'is no https URL'],
  ['an audience with a blank', { audience: [Text.of(`${AUDIENCE} `)] }, { aud: `${AUDIENCE} ` }, 'is empty or has blanks'],
  ['a subject of 601 bytes', { subject: Text.of('x'.repeat(601)) }, { sub: 'x'.repeat(601) }, 'longer than 600 bytes'],
])('Azure refuses to create a credential with %s: no token is admitted for certain, not even an equal one', (_, properties, token, why) => {
  const { verdict, because: explained } = judged(properties, token);
  expect([verdict, JSON.stringify(explained)]).toEqual([Verdict.UNKNOWN, expect.stringContaining(why)]);
});

test('the longest name and the longest subject are no doubt', () => {
  expect(judged({ name: Text.of('a'.repeat(120)), subject: Text.of('x'.repeat(600)) }, { sub: 'x'.repeat(600) }).verdict).toBe(Verdict.ACCEPT);
});

test.each([[20, Verdict.ACCEPT], [21, Verdict.UNKNOWN]])('of %i credentials on one identity, which holds 20, the verdict is %s', (count, verdict) => {
  const others = Array.from({ length: count - 1 }, (_, index) => credential(`other-${index}`, { subject: Text.of(`other-${index}`) }));
  expect(decide(identity(), credential('a', {}), ...others)).toEqual([['id-ci', verdict]]);
});

describe('what Terraform is told beside the arguments', () => {
  const ignoring = (...attributes: string[]) => ({ lifecycle: [{ ignore_changes: attributes.map((name) => Text.of(name)) }] });
  const told = (ofIdentity: Record<string, Value>, ofCredential: Record<string, Value> = {}) => {
    const owner = { ...identity(), properties: { ...identity().properties, ...ofIdentity } };
    return decide(owner, credential('a', ofCredential)).map(([, verdict]) => verdict);
  };

  test.each<[string, Record<string, Value>]>([
    ['lifecycle.ignore_changes', ignoring('subject')],
    ['lifecycle.ignore_changes as an object', { lifecycle: { ignore_changes: Text.of('all') } }],
    ['a lifecycle that is not understood', { lifecycle: { enabled: false } }],
    ['a lifecycle with computed keys', { lifecycle: reference('var.lifecycle') }],
    ['count = 0', { count: 0 }],
    ['count = 1', { count: 1 }],
    ['for_each', { for_each: reference('var.all') }],
  ])('%s leaves it open, on the credential and on its identity', (_, properties) => {
    expect([told({}, properties), told(properties)]).toEqual([[Verdict.UNKNOWN], [Verdict.UNKNOWN]]);
  });

  test('what keeps a resource as the file says is no doubt', () => {
    expect(told({ lifecycle: [{ prevent_destroy: true, ignore_changes: [] }] }, { lifecycle: { create_before_destroy: true } })).toEqual([Verdict.ACCEPT]);
  });

  test('tags of an identity may drift; a credential has none', () => {
    expect([told(ignoring('tags')), told({}, ignoring('tags')), told(ignoring('tags', 'name'))]).toEqual([[Verdict.ACCEPT], [Verdict.UNKNOWN], [Verdict.UNKNOWN]]);
  });

  test('an identity by its index', () => {
    const owner = { ...identity(), properties: { ...identity().properties, count: 0 } };
    expect(decide(owner, credential('a', { parent_id: reference('azurerm_user_assigned_identity.ci[0].id') }))).toEqual([
      ['<azurerm_user_assigned_identity.ci[0].id>', Verdict.UNKNOWN],
    ]);
  });
});

test('what Terraform itself reads is nothing to doubt', () => {
  expect(decide(identity(), credential('a', { 'depends_on': [Text.of('x')], 'lifecycle': {}, 'provider': Text.of('azurerm.x'), 'timeouts': {}, '//': {} }))).toEqual([['id-ci', Verdict.ACCEPT]]);
});

test('an identity whose name is not settled goes by its address', () => {
  const unnamed = resource('azurerm_user_assigned_identity', 'ci', { name: reference('var.name') });
  expect(decide(unnamed, credential('a', {}))).toEqual([['azurerm_user_assigned_identity.ci', Verdict.ACCEPT]]);
});
