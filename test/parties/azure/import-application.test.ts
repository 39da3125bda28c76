import { Resource, Text, Value } from '../../../src/artifacts';
import { readIdentities } from '../../../src/parties/azure';
import { Verdict } from '../../../src/trust';
import { AUDIENCE, GITHUB } from '../../fixtures/azure';
import { at } from '../../fixtures/source';

const FILE = 'cdktf.out/stacks/ci/cdk.tf.json';
const TOKEN = { iss: GITHUB, aud: AUDIENCE, sub: 'repo:o@1/r@2:environment:prod', repository_id: '2' };
const OBJECT_ID = 'AAAAAAAA-0000-0000-0000-000000000001';
const reference = (to: string) => Text.of({ reference: to });

function resource(type: string, name: string, properties: Record<string, Value>, file = FILE): Resource {
  return { type, id: `${type}.${name}`, source: at(`${file}#/resource/${type}/${name}`), properties, dependsOn: [] };
}

const common = { application_id: reference('azuread_application_registration.ci.id'), issuer: Text.of(GITHUB) };

function standard(name: string, properties: Record<string, Value> = {}, file = FILE): Resource {
  return resource('azuread_application_federated_identity_credential', name, {
    ...common, display_name: Text.of(`credential-${name}`), subject: Text.of(TOKEN.sub), audiences: [Text.of(AUDIENCE)], ...properties,
  }, file);
}

function flexible(name: string, properties: Record<string, Value> = {}): Resource {
  return resource('azuread_application_flexible_federated_identity_credential', name, {
    ...common,
    display_name: Text.of(`credential-${name}`),
    claims_matching_expression: Text.of("claims['sub'] matches 'repo:o@1/r@2:*' and claims['repository_id'] eq '2'"),
    audience: Text.of(AUDIENCE),
    ...properties,
  });
}

const application = (type = 'azuread_application_registration', file = FILE) => resource(type, 'ci', { display_name: Text.of('deploy') }, file);
const decide = (...resources: Resource[]) => readIdentities(resources).map(({ identity, decide: of }) => [identity, of(TOKEN).verdict]);
const because = (...resources: Resource[]) => JSON.stringify(readIdentities(resources)[0].decide(TOKEN).because);

test('credentials of both kinds are gathered under their application', () => {
  expect(decide(standard('a', { subject: Text.of('other') }), application(), flexible('b'))).toEqual([['deploy', Verdict.ACCEPT]]);
  expect(decide(flexible('b', { audience: Text.of('x') }), application(), standard('a'))).toEqual([['deploy', Verdict.ACCEPT]]);
});

test.each([
  ['the id of azuread_application', 'azuread_application', reference('azuread_application.ci.id')],
  ['the object id behind /applications/', 'azuread_application_registration', Text.of('/applications/', { reference: 'azuread_application_registration.ci.object_id' })],
  ['the object id, as azuread before 3.0 has it', 'azuread_application', reference('azuread_application.ci.object_id')],
])('%s', (_, type, id) => {
  expect(decide(application(type), standard('a', { application_id: id }), flexible('b', { application_id: id }))).toEqual([['deploy', Verdict.ACCEPT]]);
});

test('application_object_id, as azuread before 3.0 calls it', () => {
  const { application_id: _, ...properties } = standard('a').properties;
  expect(decide(application('azuread_application'), { ...standard('a'), properties: { ...properties, application_object_id: reference('azuread_application.ci.object_id') } }))
    .toEqual([['deploy', Verdict.ACCEPT]]);
});

test('one application by its object id, whatever the letter case', () => {
  const found = decide(standard('a', { application_id: Text.of(`/applications/${OBJECT_ID}`) }), flexible('b', { application_id: Text.of(OBJECT_ID.toLowerCase()) }));
  expect(found).toEqual([[OBJECT_ID, Verdict.ACCEPT]]);
});

test('an application of another file is not meant', () => {
  const found = readIdentities([application(), standard('a'), standard('b', {}, 'other.tf.json')]);
  expect(found.map(({ identity }) => identity)).toEqual(['deploy', '<azuread_application_registration.ci.id>']);
});

test('a registration without credentials is closed: nobody reaches it; one that logs people in is not listed', () => {
  const listed = (...resources: Resource[]) => readIdentities(resources).map(({ identity, decide: of }) => [identity, of(TOKEN).verdict]);
  const principal = { ...application(), type: 'azuread_service_principal', id: 'azuread_service_principal.ci', properties: { client_id: Text.of({ reference: 'azuread_application_registration.ci.client_id' }) } };
  expect(listed(application(), principal)).toEqual([['deploy', Verdict.DENY]]);
  expect(readIdentities([application()])[0].decide(TOKEN).notEvaluated).toContain('Conditional Access for workload identities');
  expect(listed(application(), { ...principal, type: 'azuread_application_redirect_uris', id: 'azuread_application_redirect_uris.ci' })).toEqual([]);
  expect(listed({ ...application(), type: 'azuread_application', id: 'azuread_application.ci' })).toEqual([]);
});

test('managed identities come first, and share nothing with applications', () => {
  const identity = resource('azurerm_federated_identity_credential', 'ci', {
    name: Text.of('ci'), issuer: Text.of(GITHUB), subject: Text.of(TOKEN.sub), audience: [Text.of(AUDIENCE)], parent_id: reference('azurerm_user_assigned_identity.ci.id'),
  });
  expect(decide(flexible('a'), identity, application()).map(([name]) => name)).toEqual(['<azurerm_user_assigned_identity.ci.id>', 'deploy']);
});

test('two credentials without an application stay apart', () => {
  expect(decide(standard('a', { application_id: null }), flexible('b', { application_id: null })).map(([name]) => name)).toEqual([
    'the application of azuread_application_federated_identity_credential.a', 'the application of azuread_application_flexible_federated_identity_credential.b',
  ]);
});

test.each<[string, Resource, string]>([
  ['an expression with a reference in it', flexible('a', { claims_matching_expression: Text.of("claims['sub'] eq '", { reference: 'var.sub' }, "'") }), 'its expression refers to something else'],
  ['no expression', flexible('a', { claims_matching_expression: null }), 'it has no expression'],
  ['an expression that is not understood', flexible('a', { claims_matching_expression: Text.of("claims['sub'] in ['x']") }), 'expected at character 1'],
  ['an expression that Entra refuses', flexible('a', { claims_matching_expression: Text.of("claims['sub'] matches 'repo:o@1/r@2:*'") }), 'Entra refuses to create this'],
  ['an issuer that is a reference', flexible('a', { issuer: reference('var.issuer') }), 'its issuer refers to something else'],
  ['a list where one audience stands', flexible('a', { audience: [Text.of(AUDIENCE)] }), 'its audience is no text'],
  ['count', flexible('a', { count: 2 }), 'has count: whether it exists'],
  ['an argument from the future', flexible('a', { language_version: 2 }), 'has language_version, which is not understood here'],
  ['a subject beside the expression', flexible('a', { subject: Text.of('x') }), 'has subject, which is not understood here'],
  ['two audiences of a standard one', standard('a', { audiences: [Text.of(AUDIENCE), Text.of('x')] }), 'it has 2 audiences'],
  ['an expression in a standard one', standard('a', { claims_matching_expression: Text.of('x') }), 'has claims_matching_expression, which is not understood here'],
])('%s leaves the decision open', (_, credential, why) => {
  expect(decide(application(), credential)).toEqual([['deploy', Verdict.UNKNOWN]]);
  expect(because(application(), credential)).toContain(why);
});

test('what Terraform itself reads, and a description, are nothing to doubt', () => {
  expect(decide(application(), flexible('a', { 'description': Text.of('x'), 'depends_on': [], 'lifecycle': {}, 'provider': Text.of('azuread.x'), 'timeouts': {}, '//': {} })))
    .toEqual([['deploy', Verdict.ACCEPT]]);
});

test('an application whose name is not settled goes by its address', () => {
  expect(decide(resource('azuread_application', 'ci', { display_name: reference('var.name') }), standard('a', { application_id: reference('azuread_application.ci.id') })))
    .toEqual([['azuread_application.ci', Verdict.ACCEPT]]);
});

test('data sources are no credentials', () => {
  expect(readIdentities([{ ...standard('a'), id: 'data.azuread_application_federated_identity_credential.a' }])).toEqual([]);
});

describe('what Azure refuses, or Terraform may leave out', () => {
  const more = (count: number) => Array.from({ length: count }, (_, index) => standard(`other-${index}`, { subject: Text.of(`other-${index}`) }));

  test.each([[20, Verdict.ACCEPT], [21, Verdict.UNKNOWN]])('of %i credentials of both kinds, where 20 have room, the verdict is %s', (count, verdict) => {
    expect(decide(application(), flexible('a'), ...more(count - 1))).toEqual([['deploy', verdict]]);
  });

  test.each<[string, Record<string, Value>]>([
    ['a name of two characters', { display_name: Text.of('ab') }],
    ['lifecycle.ignore_changes', { lifecycle: [{ ignore_changes: Text.of('all') }] }],
    ['count = 0', { count: 0 }],
  ])('%s, on credentials of both kinds', (_, properties) => {
    expect([decide(application(), standard('a', properties)), decide(application(), flexible('a', properties))])
      .toEqual([[['deploy', Verdict.UNKNOWN]], [['deploy', Verdict.UNKNOWN]]]);
  });

  test.each<[string, Record<string, Value>]>([
    ['count', { count: 0 }],
    ['lifecycle.ignore_changes', { lifecycle: { ignore_changes: [Text.of('display_name')] } }],
  ])('%s of the application', (_, properties) => {
    const owner = { ...application(), properties: { ...application().properties, ...properties } };
    expect(decide(owner, standard('a'))).toEqual([['deploy', Verdict.UNKNOWN]]);
  });
});
