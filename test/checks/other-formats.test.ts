import { TrustChecks } from '../../src/checks';
import { IdentitySet } from '../../src/verify';
import { template } from '../cli/role-template';

const SUB = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const TRUST = JSON.stringify(template('deploy', SUB).Resources.Role.Properties.AssumeRolePolicyDocument);
const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const ASK = ['administrator', 'becomes-others', 'static-key'];
const PASS = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }] });

function rulesIn(path: string, content: string): string[] {
  const findings = TrustChecks.of(IdentitySet.fromFiles([{ path, content }])).findings();
  return findings.map(({ rule }) => rule).filter((rule) => ASK.includes(rule)).sort();
}

/** As `pulumi stack export` prints resources. */
const pulumi = (...resources: readonly (readonly [type: string, outputs: object])[]) => JSON.stringify({
  version: 3, deployment: { resources: resources.map(([type, outputs], index) => ({ urn: `urn:pulumi:prod::shop::${type}::r${index}`, custom: true, id: 'x', type, outputs })) },
});

test('Pulumi: what is attached to a role, what is in it, and keys', () => {
  const role = (more: object = {}) => ['aws:iam/role:Role', { name: 'deploy', assumeRolePolicy: TRUST, ...more }] as const;
  expect(rulesIn('stack.json', pulumi(role(), ['aws:iam/rolePolicyAttachment:RolePolicyAttachment', { role: 'deploy', policyArn: ADMIN }]))).toEqual(['administrator']);
  expect(rulesIn('stack.json', pulumi(role({ inlinePolicies: [{ name: 'p', policy: PASS }] })))).toEqual(['becomes-others']);
  expect(rulesIn('stack.json', pulumi(role({ managedPolicyArns: [ADMIN] }), ['aws:iam/accessKey:AccessKey', { user: 'ci' }]))).toEqual(['administrator', 'static-key']);
  expect(rulesIn('stack.json', pulumi(role(), ['aws:iam/rolePolicy:RolePolicy', { role: 'other', policy: PASS }]))).toEqual([]);
});

test('Pulumi: role assignments by the id of the principal', () => {
  const principalId = 'aaaaaaaa-0000-0000-0000-000000000001';
  const id = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/deploy';
  const credential = { name: 'prod', parentId: id, issuer: 'https://token.actions.githubusercontent.com', subject: SUB, audience: 'api://AzureADTokenExchange' };
  const assignment = { principalId, scope: '/subscriptions/00000000-0000-0000-0000-000000000001', roleDefinitionName: 'Owner' };
  expect(rulesIn('stack.json', pulumi(
    ['azure:authorization/userAssignedIdentity:UserAssignedIdentity', { id, name: 'deploy', resourceGroupName: 'identities', principalId }],
    ['azure:armmsi/federatedIdentityCredential:FederatedIdentityCredential', credential],
    ['azure:authorization/assignment:Assignment', assignment],
  ))).toEqual(['administrator']);
});

test('Crossplane: an attachment by the object of its role', () => {
  const objects = [
    { apiVersion: 'iam.aws.upbound.io/v1beta1', kind: 'Role', metadata: { name: 'deploy' }, spec: { forProvider: { assumeRolePolicy: TRUST } } },
    { apiVersion: 'iam.aws.upbound.io/v1beta1', kind: 'RolePolicyAttachment', metadata: { name: 'admin' }, spec: { forProvider: { roleRef: { name: 'deploy' }, policyArn: ADMIN } } },
  ];
  expect(rulesIn('objects.yaml', objects.map((one) => `---\n${JSON.stringify(one)}\n`).join(''))).toEqual(['administrator']);
});

/** A plan knows the names of roles; what it does not know refers to the configuration. */
test('Terraform plans and states', () => {
  const resource = (type: string, values: object) => ({ address: `${type}.x`, mode: 'managed', type, name: 'x', values });
  const role = resource('aws_iam_role', { name: 'deploy', assume_role_policy: TRUST, max_session_duration: 3600, permissions_boundary: '' });
  const state = (...resources: object[]) => JSON.stringify({ format_version: '1.0', terraform_version: '1.9.0', values: { root_module: { resources } } });
  expect(rulesIn('state.json', state(role, resource('aws_iam_role_policy_attachment', { role: 'deploy', policy_arn: ADMIN })))).toEqual(['administrator']);
  expect(rulesIn('state.json', state(role, resource('aws_iam_role_policy', { role: 'deploy', policy: PASS, name: 'p' })))).toEqual(['becomes-others']);
  const configured = (type: string, expressions: object = {}) => ({ address: `${type}.x`, mode: 'managed', type, name: 'x', expressions });
  const to = (reference: string) => ({ references: [reference, reference.slice(0, reference.lastIndexOf('.'))] });
  const plan = (type: string, values: object, expressions: object, ...more: object[]) => JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: { resources: [role, resource(type, values), ...more] } },
    resource_changes: [{ address: `${type}.x`, change: { actions: ['create'], after_unknown: Object.fromEntries(Object.keys(expressions).map((name) => [name, true])) } }],
    configuration: { root_module: { resources: [configured('aws_iam_role'), configured(type, expressions), configured('aws_iam_policy')] } },
  });
  // The name of a role that is made by a prefix, and the ARN of a policy that is made with it.
  const byPrefix = plan('aws_iam_role_policy_attachment', { policy_arn: ADMIN }, { role: to('aws_iam_role.x.name') });
  expect(rulesIn('plan.json', byPrefix.replace('{"name":"deploy",', '{'))).toEqual(['administrator']);
  const policy = resource('aws_iam_policy', { name: 'own', policy: PASS });
  expect(rulesIn('plan.json', plan('aws_iam_role_policy_attachment', { role: 'deploy' }, { policy_arn: to('aws_iam_policy.x.arn') }, policy))).toEqual(['becomes-others']);
});
