import { Verdict } from '../../src/trust';
import { IdentitySet } from '../../src/verify';

/**
 * What a cloud's own answer, or a state of Terraform, lists is there: a rule about what may be created is only worth saying then. Of what is to
 * be created such a rule leaves it open what stands there in its place.
 */
const { ACCEPT, DENY, UNKNOWN } = Verdict;
const REFUSED = /refuses to create/;
const NOTE = /refuses to create .*it is there all the same/;

const AUDIENCE = 'api://AzureADTokenExchange';
const GITHUB = 'https://token.actions.githubusercontent.com';
const ID = '/subscriptions/0/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ci';

function decided(content: unknown, token: object, path = 'f.json'): [Verdict, string] {
  const [{ verdict, because }, ...more] = IdentitySet.fromFiles([{ path, content: JSON.stringify(content) }]).decide({ ...token });
  expect(more).toEqual([]);
  return [verdict, JSON.stringify(because)];
}

interface Credential { readonly name: string; readonly issuer: string; readonly subject: string; readonly audience: string }
const CREDENTIAL: Credential = { name: 'main', issuer: GITHUB, subject: 'repo:o/r:ref:refs/heads/main', audience: AUDIENCE };
const tokenFor = ({ issuer, subject, audience }: Credential) => ({ iss: issuer, sub: subject, aud: audience });

/** One credential, by who says it. */
const ofIdentity = ({ name, issuer, subject, audience }: Credential) => [{ id: `${ID}/federatedIdentityCredentials/${name}`, name, issuer, subject, audiences: [audience] }];
const ofApplication = ({ name, issuer, subject, audience }: Credential) => [{ id: '11111111-2222-3333-4444-555555555555', name, issuer, subject, audiences: [audience], description: null }];
const parameters = ({ name, issuer, subject, audience }: Credential) => ({ name, issuer, subject, audiences: [audience] });
const values = ({ audience, ...credential }: Credential) => ({
  address: 'azurerm_federated_identity_credential.c', mode: 'managed', type: 'azurerm_federated_identity_credential', values: { ...credential, audience: [audience], parent_id: ID, resource_group_name: 'rg' },
});
const state = (one: Credential) => ({ format_version: '1.0', values: { root_module: { resources: [values(one)] } } });
const plan = (actions: string[]) => (one: Credential) => ({
  format_version: '1.2', planned_values: { root_module: { resources: [values(one)] } }, resource_changes: [{ address: values(one).address, change: { actions } }],
});
const arm = ({ name, issuer, subject, audience }: Credential) => ({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  resources: [{ type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials', name: `ci/${name}`, properties: { issuer, subject, audiences: [audience] } }],
});
const terraform = ({ audience, ...credential }: Credential) => ({ resource: { azurerm_federated_identity_credential: { c: { ...credential, audience: [audience], parent_id: ID, resource_group_name: 'rg' } } } });

const THERE = { 'az identity': ofIdentity, 'az ad app': ofApplication, 'a state': state, 'a plan that leaves it': plan(['no-op']) };
const WANTED = { 'az --parameters': parameters, 'a plan that creates it': plan(['create']), 'a plan that changes it': plan(['update']), 'an ARM template': arm, 'a configuration': terraform };

describe('fault of issue 9: credentials that Azure lists are there', () => {
  const refused: [string, Partial<Credential>][] = [
    ['a name of two letters', { name: 'pr' }], ['a name that begins with a dash', { name: '-main' }], ['an audience with a blank', { audience: ` ${AUDIENCE}` }],
    ['an issuer without https', { issuer: 'http://ci.example.com' }], ['a subject of 601 characters', { subject: 's'.repeat(601) }],
  ];
  test.each(refused)('%s', (_, changes) => {
    const one = { ...CREDENTIAL, ...changes };
    for (const write of Object.values(THERE)) expect(decided(write(one), tokenFor(one))).toEqual([ACCEPT, expect.stringMatching(NOTE)]);
    for (const write of Object.values(WANTED)) expect(decided(write(one), tokenFor(one))).toEqual([UNKNOWN, expect.stringMatching(REFUSED)]);
    for (const write of [...Object.values(THERE), ...Object.values(WANTED)]) expect(decided(write(one), { ...tokenFor(one), sub: 'other' })[0]).toBe(DENY);
  });

  test.each(['https://westeurope.oic.prod-aks.azure.com/t/c/', 'https://sts.windows.net/11111111-1111-4111-8111-111111111111/'])('%s ends in a slash, and may be created', (issuer) => {
    const one = { ...CREDENTIAL, issuer };
    for (const write of [...Object.values(THERE), ...Object.values(WANTED)]) {
      expect(decided(write(one), tokenFor(one))).toEqual([ACCEPT, expect.not.stringMatching(REFUSED)]);
      expect(decided(write(one), { ...tokenFor(one), iss: issuer.slice(0, -1) })).toEqual([DENY, expect.stringContaining('in a slash at the end only')]);
    }
  });

  test('21 credentials on one identity', () => {
    const all = Array.from({ length: 21 }, (_, index) => ({ ...CREDENTIAL, name: `main-${index}`, subject: `${CREDENTIAL.subject}${index}` }));
    const token = tokenFor(all[20]);
    expect(decided(all.flatMap(ofIdentity), token)[0]).toBe(ACCEPT);
    expect(decided(all.map(parameters), token)).toEqual([UNKNOWN, expect.stringContaining('21 credentials')]);
  });

  describe('flexible ones', () => {
    const token = { ...tokenFor(CREDENTIAL), repository_id: '7', event_name: 'push' };
    const graph = (expression: string) => [{ id: 'x', name: 'main', issuer: GITHUB, subject: null, audiences: [AUDIENCE], claimsMatchingExpression: { value: expression, languageVersion: 1 } }];
    const wanted = (expression: string) => ({
      resource: { azuread_application_flexible_federated_identity_credential: { c: { application_id: '/applications/1', audience: AUDIENCE, claims_matching_expression: expression, display_name: 'main', issuer: GITHUB } } },
    });
    test.each<[string, string, Verdict, Verdict]>([
      ['from before the rule of the ids', "claims['sub'] matches 'repo:o/r:*'", ACCEPT, UNKNOWN],
      ['from before, of another repository', "claims['sub'] matches 'repo:o/x:*'", DENY, DENY],
      ['by the rules', "claims['sub'] matches 'repo:o/r:*' and claims['repository_id'] eq '7'", ACCEPT, ACCEPT],
      ['with a claim that the rules never had', "claims['sub'] matches 'repo:o/r:*' and claims['event_name'] eq 'push'", UNKNOWN, DENY],
      ['with that claim, of another repository', "claims['sub'] matches 'repo:o/x:*' and claims['event_name'] eq 'push'", DENY, DENY],
      ['with a claim named twice', "claims['sub'] matches 'repo:o/*' and claims['sub'] matches '*:ref:*'", UNKNOWN, UNKNOWN],
    ])('%s', (_, expression, listed, created) => {
      expect([decided(graph(expression), token)[0], decided(wanted(expression), token)[0]]).toEqual([listed, created]);
    });

    test('and say why', () => {
      expect(decided(graph("claims['sub'] matches 'repo:o/r:*'"), token)[1]).toMatch(NOTE);
      expect(decided(wanted("claims['sub'] matches 'repo:o/r:*'"), token)[1]).toMatch(REFUSED);
    });
  });
});

describe('fault of issue 9: providers that Google lists are there', () => {
  const project = 'projects/123456789012/locations/global/workloadIdentityPools';
  const aud = (pool: string, id: string) => `https://iam.googleapis.com/${project}/${pool}/providers/${id}`;
  const listed = (pool: string, id: string, more: object) => (
    { name: `${project}/${pool}/providers/${id}`, oidc: { issuerUri: GITHUB }, attributeMapping: { 'google.subject': 'assertion.sub' }, attributeCondition: "assertion.sub != ''", ...more });
  const written = (pool: string, id: string, { attributeCondition = "assertion.sub != ''", attributeMapping = { 'google.subject': 'assertion.sub' }, displayName }: Changes) => ({
    resource: {
      google_iam_workload_identity_pool_provider: {
        p: {
          project: '123456789012',
          workload_identity_pool_id: pool,
          workload_identity_pool_provider_id: id,
          oidc: { issuer_uri: GITHUB },
          attribute_condition: attributeCondition,
          attribute_mapping: attributeMapping,
          display_name: displayName,
        },
      },
    },
  });
  interface Changes { readonly attributeCondition?: string; readonly attributeMapping?: object; readonly displayName?: string }
  test.each<[string, string, string, Changes]>([
    ['ids of three letters', 'abc', 'x', {}], ['ids of Google\'s own', 'gcp-pool', 'gcp-x', {}], ['no condition, from before 2024', 'pool', 'provider', { attributeCondition: '' }],
    ['a condition that names no claim', 'pool', 'provider', { attributeCondition: 'true' }], ['a long name', 'pool', 'provider', { displayName: 'x'.repeat(33) }],
    ['51 attributes', 'pool', 'provider', { attributeMapping: { 'google.subject': 'assertion.sub', ...Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`attribute.a${index}`, "'x'"])) } }],
  ])('%s', (_, pool, id, changes) => {
    const token = { ...tokenFor(CREDENTIAL), aud: aud(pool, id) };
    expect(decided(listed(pool, id, changes), token)[0]).toBe(ACCEPT);
    expect(decided(written(pool, id, changes), token)).toEqual([UNKNOWN, expect.stringMatching(REFUSED)]);
    if (changes.displayName === undefined) expect(decided(listed(pool, id, changes), token)[1]).toMatch(NOTE);
    expect(decided(listed(pool, id, changes), { ...token, iss: 'https://gitlab.com' })[0]).toBe(DENY);
  });

  test('a condition that names what is not mapped fails, and lets nobody in', () => {
    const token = { ...tokenFor(CREDENTIAL), aud: aud('pool', 'provider'), repository: 'o/r' };
    expect(decided(listed('pool', 'provider', { attributeCondition: "attribute.repository == 'o/r'" }), token)[0]).not.toBe(ACCEPT);
  });
});

test('a role with what IAM refuses today is decided as it stands', () => {
  const statement = (sub: unknown) => ({
    Effect: 'Allow',
    Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': sub } },
  });
  const role = (sub: unknown) => ({ Role: { RoleName: 'deploy', AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement(sub)] } } });
  const token = { ...tokenFor(CREDENTIAL), aud: 'sts.amazonaws.com' };
  expect([decided(role('*'), token)[0], decided(role(['*', 'x']), token)[0]]).toEqual([ACCEPT, ACCEPT]);
});
