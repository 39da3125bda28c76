import { IdentitySet } from '../../src/verify';

// As `pulumi stack export` prints a stack: what was given, and what came of it.
const GITHUB = 'https://token.actions.githubusercontent.com';
const SUB = 'repo:acme@1/shop@2:environment:prod';
const SECRET = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', 'ciphertext': 'v1:x' };
const trust = (sub: string) => JSON.stringify({
  Version: '2012-10-17',
  Statement: [{
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com' },
    Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com', 'token.actions.githubusercontent.com:sub': sub } },
  }],
});

interface Given { readonly type: string; readonly name?: string; readonly id?: string; readonly inputs?: object; readonly outputs?: object }

const resource = ({ type, name = 'ci', id = 'x', ...rest }: Given) => ({ urn: `urn:pulumi:prod::shop::${type}::${name}`, custom: true, id, type, ...rest });
const stack = (...resources: Given[]) => JSON.stringify({ version: 3, deployment: { manifest: {}, resources: resources.map(resource) } });
const decide = (content: string, token: object) => IdentitySet.fromFiles([{ path: 'stack.json', content }]).decide({ iss: GITHUB, sub: SUB, ...token }).map(({ party, identity, verdict }) => [party, identity, verdict]);
const aws = (token: object = {}) => ({ aud: 'sts.amazonaws.com', ...token });
const azure = (token: object = {}) => ({ aud: 'api://AzureADTokenExchange', ...token });

const ROLE = 'aws:iam/role:Role';

describe('AWS', () => {
  test('a role, by what it came to be', () => {
    const content = stack({ type: ROLE, inputs: { assumeRolePolicy: trust('other'), name: 'deploy' }, outputs: { assumeRolePolicy: trust(SUB), name: 'deploy', arn: 'arn:aws:iam::111111111111:role/deploy' } });
    expect(decide(content, aws())).toEqual([['aws', 'deploy', 'accept']]);
    expect(decide(content, aws({ sub: `${SUB}x` }))).toEqual([['aws', 'deploy', 'deny']]);
  });

  test('a role of the native provider, whose policy is an object', () => {
    const content = stack({ type: 'aws-native:iam:Role', outputs: { roleName: 'deploy', assumeRolePolicyDocument: JSON.parse(trust(SUB)) } });
    expect(decide(content, aws())).toEqual([['aws', 'deploy', 'accept']]);
  });

  test('a provider beside it is asked for the audience', () => {
    const provider = { type: 'aws:iam/openIdConnectProvider:OpenIdConnectProvider', outputs: { url: 'token.actions.githubusercontent.com', clientIdLists: ['other'] } };
    expect(decide(stack({ type: ROLE, outputs: { name: 'deploy', assumeRolePolicy: trust(SUB) } }, provider), aws())).toEqual([['aws', 'deploy', 'deny']]);
  });

  test.each<[string, unknown]>([['a secret', SECRET], ['not known yet', '04da6b54-80e4-46f7-96ec-b56ff0331ba9']])('a policy that is %s may hold anything', (_, assumeRolePolicy) => {
    expect(decide(stack({ type: ROLE, outputs: { name: 'deploy', assumeRolePolicy } }), aws())).toEqual([['aws', 'deploy', 'unknown']]);
  });

  test('a sealed output beats what was given', () => {
    expect(decide(stack({ type: ROLE, inputs: { assumeRolePolicy: trust(SUB) }, outputs: { name: 'deploy', assumeRolePolicy: SECRET } }), aws())).toEqual([['aws', 'deploy', 'unknown']]);
  });

  test('the form in which a backend stores it', () => {
    const stored = { version: 3, checkpoint: { stack: 'prod', latest: { resources: [resource({ type: ROLE, outputs: { name: 'deploy', assumeRolePolicy: trust(SUB) } })] } } };
    expect(decide(JSON.stringify(stored), aws())).toEqual([['aws', 'deploy', 'accept']]);
  });
});

const IDENTITY = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-ci';

test.each<[string, Given]>([
  ['bridged', { type: 'azure:armmsi/federatedIdentityCredential:FederatedIdentityCredential', outputs: { name: 'prod', issuer: GITHUB, subject: SUB, audience: 'api://AzureADTokenExchange', parentId: IDENTITY } }],
  ['native', { type: 'azure-native:managedidentity:FederatedIdentityCredential', id: `${IDENTITY}/federatedIdentityCredentials/prod`, outputs: { name: 'prod', issuer: GITHUB, subject: SUB, audiences: ['api://AzureADTokenExchange'] } }],
  ['native, of one version of the API', { type: 'azure-native:managedidentity/v20230131:FederatedIdentityCredential', id: `${IDENTITY}/federatedIdentityCredentials/prod`, outputs: { name: 'prod', issuer: GITHUB, subject: SUB, audiences: ['api://AzureADTokenExchange'] } }],
])('Azure, %s', (_, given) => {
  expect(decide(stack(given), azure())).toEqual([['azure', 'id-ci', 'accept']]);
  expect(decide(stack(given), azure({ sub: 'other' }))).toEqual([['azure', 'id-ci', 'deny']]);
});

test('Google: pool, provider, account and member, by their names', () => {
  const pool = 'projects/123/locations/global/workloadIdentityPools/ci';
  const content = stack(
    { type: 'gcp:iam/workloadIdentityPool:WorkloadIdentityPool', outputs: { workloadIdentityPoolId: 'ci', project: '123', name: pool } },
    {
      type: 'gcp:iam/workloadIdentityPoolProvider:WorkloadIdentityPoolProvider',
      outputs: {
        workloadIdentityPoolId: 'ci',
        workloadIdentityPoolProviderId: 'github',
        project: '123',
        attributeMapping: { 'google.subject': 'assertion.sub', 'attribute.my_repo': 'assertion.repository_id' },
        attributeCondition: "assertion.repository_owner_id == '1'",
        oidc: { issuerUri: GITHUB },
      },
    },
    { type: 'gcp:serviceaccount/account:Account', name: 'deploy', outputs: { accountId: 'deploy', email: 'deploy@p.iam.gserviceaccount.com', name: 'projects/p/serviceAccounts/deploy@p.iam.gserviceaccount.com' } },
    {
      type: 'gcp:serviceaccount/iAMMember:IAMMember',
      outputs: { serviceAccountId: 'projects/p/serviceAccounts/deploy@p.iam.gserviceaccount.com', role: 'roles/iam.workloadIdentityUser', member: `principalSet://iam.googleapis.com/${pool}/attribute.my_repo/2` },
    },
  );
  const token = { aud: `https://iam.googleapis.com/${pool}/providers/github`, repository_owner_id: '1', repository_id: '2' };
  expect(decide(content, token)).toContainEqual(['gcp', 'deploy@p.iam.gserviceaccount.com', 'accept']);
  expect(decide(content, { ...token, repository_id: '3' })).toContainEqual(['gcp', 'deploy@p.iam.gserviceaccount.com', 'deny']);
});

test.each([
  ['gcp:storage/bucketIAMMember:BucketIAMMember', { bucket: 'b' }], ['gcp:projects/iAMMember:IAMMember', { project: 'p' }], ['gcp:secretmanager/secretIamMember:SecretIamMember', { secretId: 's' }],
])('Google: a role that is given to tokens themselves is no silence: %s', (type, target) => {
  const member = 'principalSet://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/ci/attribute.my_repo/2';
  expect(decide(stack({ type, outputs: { ...target, role: 'roles/storage.admin', member } }), { aud: 'x' }).map(([party]) => party)).toEqual(['gcp']);
});

test.each(['{"version":3,"deployment":5}', '{"version":3,"deployment":{"resources":{}}}', '{"version":3,"deployment":{"resources":[{"urn":"x"}]}}', '{"version":3,"checkpoint":{}}'])('a broken one is an error that names the place: %s', (content) => {
  expect(() => decide(content, aws())).toThrow('[malformed-artifact]');
});
