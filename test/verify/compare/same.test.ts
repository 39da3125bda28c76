import { AdmittedSet, ComparisonAnswer, ComparisonQuestion, IdentitySet, IdentitySetComparison } from '../../../src/verify';

const { YES, NO, UNKNOWN } = ComparisonAnswer;
const POOL = 'projects/123456789012/locations/global/workloadIdentityPools';

/** A provider as `gcloud ... describe` prints it. */
interface Provider {
  readonly condition?: string;
  readonly mapping?: Record<string, string>;
  readonly pool?: string;
  readonly issuer?: string;
}

function describe1({ condition, mapping = {}, pool = 'github-pool', issuer = 'https://token.actions.githubusercontent.com' }: Provider, indent?: number): string {
  return JSON.stringify({
    attributeMapping: { 'google.subject': 'assertion.run_id', ...mapping },
    ...condition === undefined ? {} : { attributeCondition: condition },
    name: `${POOL}/${pool}/providers/github-ci`,
    oidc: { issuerUri: issuer },
    state: 'ACTIVE',
  }, undefined, indent);
}

const identitySet = (path: string, content: string) => IdentitySet.fromFiles([{ path, content }]);
const only = (of: IdentitySet) => AdmittedSet.ofIdentity(of, of.identities[0].identity);
const set = (provider: Provider, path = 'a.json') => only(identitySet(path, describe1(provider)));
const compared = (one: string, other: string) => IdentitySetComparison.of({ first: identitySet('a/file.json', one), second: identitySet('b/file.json', other), question: ComparisonQuestion.EQUIVALENT }).pairs.map(({ comparison }) => comparison);

const ID = "assertion.repository_id == '2002'";
const REGEX = "assertion.ref.matches('^refs/tags/v[0-9]+\\\\.[0-9]+$')";
const SIZE = 'assertion.ref.size() > 3';
const EXTRACT = { 'attribute.branch': "assertion.sub.extract('/heads/{branch}/')" };

const CREDENTIAL = {
  audiences: ['api://AzureADTokenExchange'],
  issuer: 'https://westus.oic.prod-aks.azure.com/t-1/c-1/',
  name: 'aso-fic',
  subject: 'system:serviceaccount:team:deployer',
  id: '/subscriptions/00000000-0000-0000-0000-000000000001/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/aso/federatedIdentityCredentials/aso-fic',
  type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
};
const role = (condition: object) => JSON.stringify({
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'deploy',
        AssumeRolePolicyDocument: {
          Statement: [{
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: condition,
            Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          }],
        },
      },
    },
  },
});
const SELF: Record<string, string> = {
  'a condition with a class of characters': describe1({ condition: `${ID} && ${REGEX}` }),
  'an extract that nothing uses': describe1({ condition: ID, mapping: EXTRACT }),
  'a condition on a mapped value that only the engine computes': describe1({ condition: `${ID} && attribute.branch == 'main'`, mapping: EXTRACT }),
  'a function that is not understood': describe1({ condition: `${ID} && assertion.ref.lowerAscii() == 'x'` }),
  'no condition, which Google refuses today': describe1({}),
  'a pool id that Google refuses': describe1({ condition: ID, pool: 'gcp-ab' }),
  'an issuer that is not known': describe1({ condition: REGEX, issuer: 'https://ci.example' }),
  'an AKS issuer with a slash': JSON.stringify([CREDENTIAL]),
  'a condition of AWS that is left open': role({ NumericLessThan: { 'aws:MultiFactorAuthAge': '300' }, StringLike: { 'token.actions.githubusercontent.com:sub': '${aws:userid}' } }),
  'a parameter in a trust': role({ StringEquals: { 'token.actions.githubusercontent.com:sub': { Ref: 'Subject' } } }),
};

test.each(Object.entries(SELF))('a file compared with itself is the same: %s', (_, content) => {
  expect(compared(content, content).map(({ answer, nowOnly }) => [answer, nowOnly])).toEqual([[YES, undefined]]);
  const indented = JSON.stringify(JSON.parse(content), undefined, 4);
  expect(compared(content, indented).map(({ answer }) => answer)).toEqual([YES]);
});

test('what a file leaves open is the same only where the files are', () => {
  const [one, other] = ['a', 'b'].map((more) => JSON.stringify({ ...JSON.parse(SELF['a parameter in a trust']) as object, Description: more }));
  expect(compared(one, one)[0].assumptions).toEqual(['what the files leave open is the same on both sides, as the files are']);
  expect(compared(one, other)[0].answer).toBe(UNKNOWN);
});

describe('what both sides share cancels, though only an engine computes it', () => {
  test.each<[string, Provider, Provider, ComparisonAnswer]>([
    ['the parts in another order', { condition: `${ID} && ${REGEX}` }, { condition: `${REGEX} && ${ID}` }, YES],
    ['beside what is narrower', { condition: `${ID} && ${REGEX} && assertion.event_name == 'push'` }, { condition: `${ID} && ${REGEX}` }, YES],
    ['and what one side asks for more', { condition: `${ID} && ${REGEX}` }, { condition: ID }, YES],
    ['what a mapping computes, if it is the same mapping', { condition: `${ID} && attribute.branch == 'main'`, mapping: EXTRACT }, { condition: `attribute.branch == 'main' && ${ID}`, mapping: EXTRACT }, YES],
    ['an extract that nothing uses', { condition: ID, mapping: EXTRACT }, { condition: ID }, YES],
    ['an expression may be true of some tokens', { condition: `${ID} && (${SIZE} || assertion.event_name == 'push')` }, { condition: `${ID} && ${SIZE}` }, UNKNOWN],
    ['another mapping', { condition: `${ID} && attribute.branch == 'main'`, mapping: EXTRACT }, { condition: `${ID} && attribute.branch == 'main'`, mapping: { 'attribute.branch': "assertion.sub.extract('/tags/{branch}/')" } }, UNKNOWN],
    ['another expression', { condition: `${ID} && ${SIZE}` }, { condition: `${ID} && assertion.ref.size() > 4` }, UNKNOWN],
    ['a difference beside it', { condition: `${ID} && ${SIZE}` }, { condition: `${ID} && ${SIZE} && assertion.event_name == 'schedule'` }, NO],
  ])('%s', (_, one, other, expected) => {
    const { answer, witness } = set(one).implies(set(other, 'b.json'));
    expect(answer).toBe(expected);
    // A witness holds claims of tokens alone.
    expect(Object.keys(witness?.claims ?? {}).filter((claim) => /[^a-z_]/.test(claim))).toEqual([]);
  });

  test('a mapping that fails for want of a claim refuses the token, whoever uses it', () => {
    const mapping = { 'attribute.env': "assertion.environment.extract('{x}-')" };
    const { answer, witness } = set({ condition: ID }).implies(set({ condition: ID, mapping }, 'b.json'));
    expect(answer).toBe(NO);
    expect(witness?.claims).not.toHaveProperty('environment');
    expect(set({ condition: `${ID} && has(assertion.environment)` }).implies(set({ condition: `${ID} && has(assertion.environment)`, mapping }, 'b.json')).answer).toBe(YES);
  });
});

test.each<[string, Provider, string]>([
  ['a function that is not understood', { condition: `${ID} && assertion.ref.lowerAscii() == 'x'` }, 'the function lowerAscii is not understood'],
])('unknown has the reason of the decision: %s', (_, provider, reason) => {
  const { answer, because } = set({ condition: ID }).implies(set(provider, 'b.json'));
  expect([answer, because]).toEqual([UNKNOWN, expect.stringContaining(reason)]);
});

test('unknown has the reason of the decision: a pool id that Google refuses, in a file that is to create it', () => {
  const provider = {
    workload_identity_pool_id: 'gcp-ab',
    workload_identity_pool_provider_id: 'github-ci',
    project: 'p',
    attribute_condition: ID,
    attribute_mapping: { 'google.subject': 'assertion.run_id' },
    oidc: { issuer_uri: 'https://token.actions.githubusercontent.com' },
  };
  const written = identitySet('cdk.tf.json', JSON.stringify({ resource: { google_iam_workload_identity_pool_provider: { ci: provider } } }));
  const { answer, because } = set({ condition: ID }).implies(only(written));
  expect([answer, because]).toEqual([UNKNOWN, expect.stringContaining('Google refuses to create this')]);
});

test('what Google lists is there, whatever it would create today', () => {
  expect(set({ condition: ID }).implies(set({ condition: ID, pool: 'gcp-ab' }, 'b.json')).answer).toBe(YES);
});
