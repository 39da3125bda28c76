import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { CfnPolicy, CfnRolePolicy, ManagedPolicy, Policy, PolicyDocument, PolicyStatement, Effect } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import { AwsTask, TrustedRole, TrustedRoleProps, TrustedStackSet } from '../../../src/constructs/aws';
import { GitHubWorkflow, GitHubWorkflowProps } from '../../../src/issuers';
import { TrustTier } from '../../../src/trust';
import { EnforcementReport } from '../../../src/verify';
import { IMMUTABLE, MAIN, newApp, newStack } from '../../fixtures/aws';

const of = (props: Partial<GitHubWorkflowProps> = {}) => new GitHubWorkflow({ name: 'staging', repository: IMMUTABLE, refs: [MAIN], tier: TrustTier.STAGING, ...props });
const word = (id: string) => [{ id, reason: 'the account holds nothing else', expires: '2027-06-30' }];
const statement = (actions: string[], resources = ['*']) => new PolicyStatement({ actions, resources });

function roleIn(props: Partial<TrustedRoleProps> = {}): { app: App; stack: Stack; role: TrustedRole } {
  const app = newApp();
  const stack = newStack(app);
  return { app, stack, role: new TrustedRole(stack, 'Role', { workflow: of(), ...props }) };
}

describe('what is too broad fails the synthesis, whichever construct gave it', () => {
  test.each<[string, string, (made: ReturnType<typeof roleIn>) => unknown]>([
    ['a managed policy of the role', 'administrator', ({ role }) => role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess'))],
    ['everything on everything', 'administrator', ({ role }) => role.addToPolicy(statement(['*']))],
    ['an inline policy of its resource', 'administrator', ({ role }) => role.attachInlinePolicy(new Policy(role, 'All', { statements: [statement(['*'])] }))],
    ['passing every role', 'becomes-others', ({ role }) => role.addToPolicy(statement(['iam:PassRole']))],
    ['writes of IAM', 'gives-permissions', ({ role }) => role.addToPolicy(statement(['iam:AttachRolePolicy']))],
    ['a managed policy of another construct', 'administrator', ({ stack, role }) => new ManagedPolicy(stack, 'Managed', { statements: [statement(['*'])], roles: [role] })],
    ['a managed policy of another stack', 'administrator', ({ app, role }) => new ManagedPolicy(newStack(app, 'Other'), 'Managed', { statements: [statement(['*'])], roles: [role] })],
    ['a policy of another stack, by the name of the role', 'administrator', ({ app }) => new CfnRolePolicy(newStack(app, 'Other'), 'Policy', { policyName: 'all', roleName: 'staging', policyDocument: { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } })],
    ['a managed policy of its stack that it is given', 'administrator', ({ stack, role }) => role.addManagedPolicy(new ManagedPolicy(stack, 'Managed', { document: new PolicyDocument({ statements: [statement(['*'])] }) }))],
  ])('%s', (_, rule, give) => {
    const made = roleIn();
    give(made);
    expect(() => made.app.synth()).toThrow(new RegExp(`too much[^]*\\(${rule}\\)[^]*aws/${rule}`));
  });

  test('of the props too', () => {
    expect(() => roleIn({ managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('PowerUserAccess')] }).app.synth()).toThrow(/administrator/);
    expect(() => roleIn({ inlinePolicies: { all: new PolicyDocument({ statements: [statement(['*'])] }) } }).app.synth()).toThrow(/administrator/);
  });

  test.each([true, false])('another role of the same app is judged by itself: %s', (isBroad) => {
    const { app, stack, role } = roleIn();
    new TrustedRole(stack, 'Other', { workflow: of({ name: 'other', acknowledge: word('aws/administrator') }) }).addToPolicy(statement(['*']));
    role.addToPolicy(statement([isBroad ? '*' : 's3:ListAllMyBuckets']));
    const synth = () => app.synth();
    if (isBroad) expect(synth).toThrow(/Stack\/Role/);
    else expect(synth).not.toThrow();
  });
});

test('an acknowledgement of one rule is none of another', () => {
  const { app, role } = roleIn({ workflow: of({ acknowledge: word('aws/administrator') }) });
  role.addToPolicy(statement(['*']));
  role.addToPolicy(statement(['iam:PassRole']));
  expect(() => app.synth()).toThrow(/becomes-others/);
});

test('what is narrow is fine, by grants of CDK and by tasks', () => {
  const { app, stack, role } = roleIn();
  new Bucket(stack, 'Data').grantReadWrite(role);
  AwsTask.deployCdk().grantTo(role);
  expect(() => app.synth()).not.toThrow();
});

test('a denial of everything beside an acknowledged administrator', () => {
  const { app, role } = roleIn();
  role.addToPolicy(statement(['*']));
  role.addToPolicy(new PolicyStatement({ effect: Effect.DENY, actions: ['*'], resources: ['*'] }));
  expect(() => app.synth()).not.toThrow();
});

test('a report says in words what a role may do, and what is acknowledged in it', () => {
  const { stack, role } = roleIn({ workflow: of({ acknowledge: word('aws/administrator') }) });
  new Bucket(stack, 'Data').grantRead(role);
  role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess'));
  role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('AmazonEC2FullAccess'));
  expect(role.permissions).toMatchSnapshot();
  expect(EnforcementReport.of(role).unusedAcknowledgements).toEqual([]);
  expect(EnforcementReport.of(role).toString()).toMatchSnapshot();
});

describe('a stack set', () => {
  const set = (workflow: GitHubWorkflow, actions: string[]) => new TrustedStackSet(newStack(), 'Roles', {
    roles: [{ workflow, inlinePolicies: { work: new PolicyDocument({ statements: [statement(actions)] }) } }], organizationalUnits: ['ou-abcd-12345678'],
  });

  test('is refused where a role of it may do everything', () => {
    expect(() => set(of(), ['*'])).toThrow(/administrator/);
    expect(() => set(of({ acknowledge: word('aws/administrator') }), ['*'])).not.toThrow();
  });

  test('says what a role may do', () => {
    expect(set(of(), ['s3:ListAllMyBuckets']).roleIn({ account: '111111111111', roleName: 'staging' }).permissions.map(({ text }) => text)).toEqual(['s3:ListAllMyBuckets on * (the policy work, statement 1)']);
  });
});

describe('beside its tasks', () => {
  const beside = (stack: Stack) => Annotations.fromStack(stack).findWarning('/Stack/Role', Match.stringLikeRegexp('beyond-tasks')).map(({ entry: { data } }) => String(data));
  const images = (stack: Stack) => AwsTask.pushImages(Repository.fromRepositoryName(stack, 'Images', 'app'));

  test('what no task needs is a warning, with an id under which it can be suppressed', () => {
    const { app, stack, role } = roleIn();
    images(stack).grantTo(role);
    new Bucket(stack, 'Data').grantRead(role);
    app.synth();
    expect(beside(stack)).toMatchSnapshot();
  });

  test('nothing is said of what tasks give, nor of a workflow without a tier', () => {
    const { app, stack, role } = roleIn();
    images(stack).grantTo(role);
    app.synth();
    expect(beside(stack)).toEqual([]);
    const untold = roleIn({ workflow: of({ tier: undefined }) });
    new Bucket(untold.stack, 'Data').grantRead(untold.role);
    untold.app.synth();
    expect(beside(untold.stack)).toEqual([]);
  });

  test('a managed policy that is not looked into is told', () => {
    const { app, stack, role } = roleIn();
    role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('AmazonEC2FullAccess'));
    app.synth();
    expect(beside(stack).join()).toMatch(/not known in full what the identity of the trusted workflow staging may do: the managed policy AmazonEC2FullAccess/);
  });

  test('what an override takes away from a task is told', () => {
    const { app, stack, role } = roleIn();
    images(stack).grantTo(role);
    (role.node.findChild('DefaultPolicy').node.defaultChild as CfnPolicy).addPropertyOverride('PolicyDocument.Statement.0.Action', 'ecr:DescribeRegistry');
    app.synth();
    expect(beside(stack).join()).toMatch(/lacks what its tasks need: ecr:BatchCheckLayerAvailability on /);
  });
});

describe('a plan changes nothing', () => {
  const plan = (props: Partial<GitHubWorkflowProps> = {}) => roleIn({ workflow: of({ tier: TrustTier.PLAN, ...props }) });
  const synth = ({ app }: ReturnType<typeof plan>) => () => app.synth();

  test('whoever grants a write', () => {
    const made = plan();
    new Bucket(made.stack, 'Data').grantWrite(made.role);
    expect(synth(made)).toThrow(/permission-not-for-tier/);
    const acknowledged = plan({ acknowledge: word('tier/read-only') });
    new Bucket(acknowledged.stack, 'Data').grantWrite(acknowledged.role);
    expect(synth(acknowledged)).not.toThrow();
  });

  test('but the lock of its state, by a task, and it reads', () => {
    const made = plan();
    AwsTask.planTerraform({ bucket: Bucket.fromBucketName(made.stack, 'State', 'state'), key: 'shop.tfstate', lockFile: true }).grantTo(made.role);
    new Bucket(made.stack, 'Data').grantRead(made.role);
    expect(synth(made)).not.toThrow();
  });
});
