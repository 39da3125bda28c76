import { IdentitySet } from '../../src/verify';

const GITHUB = 'https://token.actions.githubusercontent.com';
const SUB = 'repo:acme@1/shop@2:environment:prod';
const decide = (content: string, token: object) => IdentitySet.fromFiles([{ path: 'objects.yaml', content }]).decide({ iss: GITHUB, sub: SUB, ...token }).map(({ identity, verdict }) => [identity, verdict]);
const AZURE = { aud: 'api://AzureADTokenExchange' };
const AWS = { aud: 'sts.amazonaws.com' };

const policy = (sub: string) => `'{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
      "Principal": {"Federated": "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"},
      "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:sub": "${sub}"}}}]}'`;

describe('Crossplane', () => {
  const role = (more = '', group = 'iam.aws.upbound.io/v1beta1') => `apiVersion: ${group}\nkind: Role\nmetadata:\n  name: deploy\n${more}spec:\n  forProvider:\n    assumeRolePolicy: ${policy(SUB)}\n`;

  test.each([role(), role('', 'iam.aws.m.upbound.io/v1beta1')])('a role: %#', (content) => {
    expect(decide(content, AWS)).toEqual([['deploy', 'accept']]);
    expect(decide(content, { ...AWS, sub: 'other' })).toEqual([['deploy', 'deny']]);
  });

  test('its name outside', () => expect(decide(role('  annotations:\n    crossplane.io/external-name: gha\n'), AWS)).toEqual([['gha', 'accept']]));

  test.each(['  forProvider:\n    assumeRolePolicy: "{}"\n', '  managementPolicies: [Observe]\n  forProvider:\n'])('one that is only looked at may be as somebody else made it: %#', (spec) => {
    const content = role().replace('  forProvider:\n', spec);
    expect(spec.includes('Observe') ? decide(content, AWS) : [['deploy', 'unknown']]).toEqual([['deploy', 'unknown']]);
  });

  const credential = (parent: string) => `apiVersion: managedidentity.azure.upbound.io/v1beta1\nkind: FederatedIdentityCredential\nmetadata:\n  name: prod\nspec:\n  forProvider:\n    audience: ["api://AzureADTokenExchange"]\n    issuer: ${GITHUB}\n    subject: ${SUB}\n    ${parent}\n`;
  const identity = 'apiVersion: managedidentity.azure.upbound.io/v1beta1\nkind: UserAssignedIdentity\nmetadata:\n  name: ci\nspec:\n  forProvider:\n    location: westeurope\n    resourceGroupName: rg\n';

  test('a credential, by the object of its identity in the same file', () => {
    expect(decide(`${credential('parentIdRef: { name: ci }')}---\n${identity}`, AZURE)).toEqual([['ci', 'accept']]);
  });

  test('a selector chooses any', () => {
    expect(decide(`${credential('parentIdSelector: { matchControllerRef: true }')}---\n${identity}`, AZURE).map(([, verdict]) => verdict)).not.toContain('deny');
  });
});

test('Crossplane: a role that is given to tokens themselves is no silence', () => {
  const member = 'principalSet://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/ci/attribute.repo/2';
  const content = `apiVersion: storage.gcp.upbound.io/v1beta1\nkind: BucketIAMMember\nmetadata:\n  name: x\nspec:\n  forProvider:\n    bucket: b\n    role: roles/storage.admin\n    member: ${member}\n`;
  expect(IdentitySet.fromFiles([{ path: 'x.yaml', content }]).identities.map(({ party }) => party)).toEqual(['gcp']);
});

test('Crossplane: a policy that is given at creation alone may be another by now', () => {
  const content = `apiVersion: iam.aws.upbound.io/v1beta1\nkind: Role\nmetadata:\n  name: deploy\nspec:\n  forProvider: {}\n  initProvider:\n    assumeRolePolicy: ${policy(SUB)}\n`;
  expect(decide(content, AWS)).toEqual([['deploy', 'unknown']]);
});

describe('Config Connector', () => {
  const pool = 'apiVersion: iam.cnrm.cloud.google.com/v1beta1\nkind: IAMWorkloadIdentityPool\nmetadata:\n  name: pool\n  annotations:\n    cnrm.cloud.google.com/project-id: "123"\nspec:\n  location: global\n  resourceID: ci-pool\n';
  const provider = `apiVersion: iam.cnrm.cloud.google.com/v1beta1\nkind: IAMWorkloadIdentityPoolProvider\nmetadata:\n  name: github\n  annotations:\n    cnrm.cloud.google.com/project-id: "123"\nspec:\n  location: global\n  workloadIdentityPoolRef:\n    name: pool\n  attributeMapping:\n    google.subject: assertion.sub\n    attribute.repo: assertion.repository_id\n  attributeCondition: "assertion.repository_owner_id == '1'"\n  oidc:\n    issuerUri: ${GITHUB}\n`;
  const account = 'apiVersion: iam.cnrm.cloud.google.com/v1beta1\nkind: IAMServiceAccount\nmetadata:\n  name: deploy\nspec:\n  displayName: deploy\n';
  const MEMBER = 'principalSet://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/ci-pool/attribute.repo/2';
  const member = `apiVersion: iam.cnrm.cloud.google.com/v1beta1\nkind: IAMPolicyMember\nmetadata:\n  name: use\nspec:\n  member: ${MEMBER}\n  role: roles/iam.workloadIdentityUser\n  resourceRef:\n    kind: IAMServiceAccount\n    name: deploy\n`;
  const policyOf = (kind: string) => `apiVersion: iam.cnrm.cloud.google.com/v1beta1\nkind: ${kind}\nmetadata:\n  name: use\nspec:\n  resourceRef:\n    kind: IAMServiceAccount\n    name: deploy\n  bindings:\n    - role: roles/iam.workloadIdentityUser\n      members:\n        - ${kind === 'IAMPolicy' ? MEMBER : `member: ${MEMBER}`}\n`;
  const token = { aud: 'https://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/ci-pool/providers/github', repository_owner_id: '1', repository_id: '2' };

  test.each([['a member', member], ['a part of a policy', policyOf('IAMPartialPolicy')], ['a policy', policyOf('IAMPolicy')]])('pool, provider, account and %s in one file', (_, grant) => {
    const content = [pool, provider, account, grant].join('---\n');
    expect(decide(content, token)).toContainEqual(['deploy', 'accept']);
    expect(decide(content, { ...token, repository_id: '3' })).toContainEqual(['deploy', 'deny']);
    expect(decide(content, { ...token, repository_owner_id: '9' })).toContainEqual(['deploy', 'deny']);
  });

  test('without its pool the provider is in one that is not known', () => {
    expect(decide(provider, token).map(([, verdict]) => verdict)).toEqual(['unknown']);
  });
});

describe('Azure Service Operator', () => {
  const credential = (more: string) => `apiVersion: managedidentity.azure.com/v1api20230131\nkind: FederatedIdentityCredential\nmetadata:\n  name: object\nspec:\n  azureName: prod\n  owner:\n    name: ci\n  audiences: [api://AzureADTokenExchange]\n  issuer: ${GITHUB}\n  ${more}\n`;
  const identity = 'apiVersion: managedidentity.azure.com/v1api20230131\nkind: UserAssignedIdentity\nmetadata:\n  name: ci\nspec:\n  location: westeurope\n  owner:\n    name: rg\n';

  test('a credential and its identity', () => {
    expect(decide(`${identity}---\n${credential(`subject: ${SUB}`)}`, AZURE)).toEqual([['ci', 'accept']]);
    expect(decide(`${identity}---\n${credential(`subject: ${SUB}x`)}`, AZURE)).toEqual([['ci', 'deny']]);
  });

  test('a subject that a map of the cluster gives is open', () => {
    expect(decide(`${identity}---\n${credential('subjectFromConfig: { name: m, key: k }')}`, AZURE)).toEqual([['ci', 'unknown']]);
  });

  test('by the id in Azure', () => {
    const owner = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-ci';
    expect(decide(credential(`subject: ${SUB}`).replace('name: ci', `armId: ${owner}`), AZURE)).toEqual([['id-ci', 'accept']]);
  });
});

test('AWS Controllers for Kubernetes, as kubectl lists them', () => {
  const provider = 'apiVersion: iam.services.k8s.aws/v1alpha1\n  kind: OpenIDConnectProvider\n  metadata: { name: github, uid: u }\n  spec:\n    url: https://token.actions.githubusercontent.com\n    clientIDs: [sts.amazonaws.com]\n';
  const role = `apiVersion: iam.services.k8s.aws/v1alpha1\n  kind: Role\n  metadata: { name: object, uid: v }\n  spec:\n    name: deploy\n    assumeRolePolicyDocument: ${policy(SUB)}\n`;
  const content = `apiVersion: v1\nkind: List\nitems:\n- ${provider}- ${role}- apiVersion: v1\n  kind: ConfigMap\n  metadata: { name: other }\n`;
  expect(decide(content, AWS)).toEqual([['deploy', 'accept']]);
  expect(decide(content, { aud: 'other' })).toEqual([['deploy', 'deny']]);
});

test('an object of another kind is in no format that is read', () => {
  const content = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\n';
  expect(() => decide(content, AWS)).toThrow('[unknown-artifact]');
});
