import { CfnRole, ManagedPolicy, Policy, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { App, Aspects, Aws, CfnCondition, CfnResource, Fn, NestedStack, Stack } from 'aws-cdk-lib/core';
import { TrustedRole } from '../../../src/constructs/aws';
import { GitHubWorkflow } from '../../../src/issuers';
import { TrustTier } from '../../../src/trust';
import { IMMUTABLE, MAIN, newApp, newStack } from '../../fixtures/aws';

const ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
const all = () => new PolicyStatement({ actions: ['*'], resources: ['*'] });

interface Made { readonly app: App; readonly stack: Stack; readonly role: TrustedRole }

function made(): Made {
  const app = newApp();
  const stack = newStack(app);
  const role = new TrustedRole(stack, 'Role', { workflow: new GitHubWorkflow({ name: 'staging', repository: IMMUTABLE, refs: [MAIN], tier: TrustTier.STAGING }) });
  new CfnCondition(stack, 'Sometimes', { expression: Fn.conditionEquals(Aws.REGION, 'eu-west-1') });
  return { app, stack, role };
}

const policy = (stack: Stack, roles: unknown, document: unknown = { Statement: [ALL] }) => (
  new CfnResource(stack, 'Policy', { type: 'AWS::IAM::Policy', properties: { PolicyName: 'all', PolicyDocument: document, Roles: roles } }));
const sometimes = (then: unknown, otherwise: unknown = { Ref: 'AWS::NoValue' }) => ({ 'Fn::If': ['Sometimes', then, otherwise] });
const resource = (role: TrustedRole) => role.node.defaultChild as CfnRole;
const below = (stack: Stack) => new NestedStack(stack, 'Below');

test.each<[string, (made: Made) => unknown]>([
  ['an imported role by the ARN of ours', ({ stack, role }) => Role.fromRoleArn(stack, 'Imported', role.roleArn).addToPrincipalPolicy(all())],
  ['the same in another stack', ({ app, role }) => Role.fromRoleArn(newStack(app, 'Other'), 'Imported', role.roleArn).addToPrincipalPolicy(all())],
  ['an imported role by its name', ({ app }) => Role.fromRoleName(newStack(app, 'Other'), 'Imported', 'staging').addToPrincipalPolicy(all())],
  ['a policy of a role on a condition', ({ stack, role }) => policy(stack, [sometimes(role.roleName)])],
  ['a policy of roles on a condition', ({ stack, role }) => policy(stack, sometimes([role.roleName], []))],
  ['a role by its name in Fn::Sub', ({ stack }) => policy(stack, [{ 'Fn::Sub': 'staging' }])],
  ['a role by a reference in Fn::Sub', ({ stack, role }) => policy(stack, [{ 'Fn::Sub': ['${R}', { R: role.roleName }] }])],
  ['a role by its name in parts', ({ stack }) => policy(stack, [{ 'Fn::Join': ['', ['sta', 'ging']] }])],
  ['a role by its name in another case', ({ stack }) => policy(stack, ['Staging'])],
  ['a policy of a nested stack', ({ stack, role }) => new Policy(below(stack), 'All', { statements: [all()], roles: [role] })],
  ['a managed policy of a nested stack', ({ stack, role }) => new ManagedPolicy(below(stack), 'All', { statements: [all()], roles: [role] })],
  ['a managed policy of a nested stack that the role names', ({ stack, role }) => role.addManagedPolicy(new ManagedPolicy(below(stack), 'All', { statements: [all()] }))],
  ['a managed policy of another stack that the role names', ({ app, role }) => role.addManagedPolicy(new ManagedPolicy(newStack(app, 'Other'), 'All', { statements: [all()] }))],
  ['the same by its name', ({ app, stack, role }) => {
    new ManagedPolicy(newStack(app, 'Other'), 'All', { managedPolicyName: 'all', statements: [all()] });
    role.addManagedPolicy(ManagedPolicy.fromManagedPolicyName(stack, 'Named', 'all'));
  }],
  ['a managed policy of AWS on a condition', ({ role }) => resource(role).addPropertyOverride('ManagedPolicyArns', [sometimes('arn:aws:iam::aws:policy/AdministratorAccess')])],
  ['an action on a condition', ({ role }) => role.addToPolicy(new PolicyStatement({ actions: [Fn.conditionIf('Sometimes', '*', 's3:GetObject').toString()], resources: ['*'] }))],
  ['a statement on a condition', ({ stack, role }) => policy(stack, [role.roleName], { Statement: [sometimes(ALL)] })],
  ['statements on a condition', ({ stack, role }) => policy(stack, [role.roleName], { Statement: sometimes([ALL], []) })],
  ['an effect on a condition', ({ stack, role }) => policy(stack, [role.roleName], { Statement: [{ ...ALL, Effect: sometimes('Allow', 'Deny') }] })],
  ['a denial on a condition beside what it denies', ({ stack, role }) => policy(stack, [role.roleName], { Statement: [ALL, sometimes({ ...ALL, Effect: 'Deny' })] })],
  ['an inline policy on a condition', ({ role }) => resource(role).addPropertyOverride('Policies', [sometimes({ PolicyName: 'all', PolicyDocument: { Statement: [ALL] } })])],
  ['an override of a policy', ({ role }) => {
    role.addToPolicy(new PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] }));
    (role.node.findChild('DefaultPolicy').node.defaultChild as CfnResource).addOverride('Properties.PolicyDocument.Statement.0.Action', '*');
  }],
  ['an aspect that comes last', ({ app, role }) => Aspects.of(app).add({ visit: (node) => { if (node === role) role.addToPolicy(all()); } }, { priority: 900 })],
])('does not get past the synthesis: %s', (_, give) => {
  const roles = made();
  give(roles);
  expect(() => roles.app.synth()).toThrow(/too much[^]*\(administrator\)/);
});

test.each<[string, (made: Made) => unknown]>([
  ['a policy of another role on a condition', ({ stack }) => policy(stack, [sometimes('another')])],
  ['a managed policy of another stack that nobody is given', ({ app }) => new ManagedPolicy(newStack(app, 'Other'), 'All', { statements: [all()] })],
  ['an imported role of another account by the same name', ({ stack }) => Role.fromRoleArn(stack, 'Imported', 'arn:aws:iam::999999999999:role/staging').addToPrincipalPolicy(all())],
  ['a sure denial of what is allowed on a condition', ({ stack, role }) => policy(stack, [role.roleName], { Statement: [sometimes(ALL), { ...ALL, Effect: 'Deny' }] })],
  ['narrow statements on a condition', ({ stack, role }) => policy(stack, [role.roleName], { Statement: [sometimes({ ...ALL, Action: 's3:ListAllMyBuckets' })] })],
])('is fine: %s', (_, give) => {
  const roles = made();
  give(roles);
  expect(() => roles.app.synth()).not.toThrow();
});
