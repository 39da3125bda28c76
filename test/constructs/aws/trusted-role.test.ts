import { Match, Template } from 'aws-cdk-lib/assertions';
import { AnyPrincipal, CfnRole, Effect, ManagedPolicy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Aspects, CfnOutput, Duration, Stack, Stage } from 'aws-cdk-lib/core';
import { TrustedRole, TrustedRoleProps } from '../../../src/constructs/aws';
import { AwsPartition } from '../../../src/parties/aws';
import { ACCOUNT, CLASSIC, GITHUB, MAIN, newApp, newStack, workflow } from '../../fixtures/aws';
import { HOLDABLE } from '../../fixtures/aws-workflows';
import { cpu } from '../../fixtures/cpu';

function roleIn(stack: Stack, props: Partial<TrustedRoleProps> = {}): TrustedRole {
  return new TrustedRole(stack, 'Role', { workflow: workflow({ environment: 'prod' }), ...props });
}

test('the role: literal name, description, trust in exactly the rendered document', () => {
  const stack = newStack();
  const role = roleIn(stack);
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', {
    RoleName: 'production',
    Description: 'Assumed by GitHub Actions through the trusted workflow production',
    AssumeRolePolicyDocument: role.document,
  });
  expect(role.document).toEqual({
    Version: '2012-10-17',
    Statement: [{
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com', [`${GITHUB}:sub`]: 'repo:my-org@123456/my-repo@456789:environment:prod' } },
    }],
  });
});

test.each(Object.entries(HOLDABLE))('the template holds the document of the construct: %s', (_, props) => {
  const stack = newStack();
  const { document } = roleIn(stack, { workflow: workflow(props) });
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', { AssumeRolePolicyDocument: Match.exact(document) });
});

test.each(Object.entries(HOLDABLE))('merging of statements does not change the trust: %s', (_, props) => {
  const documents = [true, false].map((minimize) => {
    const stack = newStack(newApp({ context: { '@aws-cdk/aws-iam:minimizePolicies': minimize } }));
    roleIn(stack, { workflow: workflow(props) });
    return Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'))[0].Properties.AssumeRolePolicyDocument as unknown;
  });
  expect(documents[0]).toEqual(documents[1]);
});

test('an account that is not known yet stays a reference, and the document shows it as the template does', () => {
  const stack = newStack(newApp(), 'Stack', {});
  const role = roleIn(stack);
  expect(role.document).toMatchObject({
    Statement: [{ Principal: { Federated: { 'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, `:oidc-provider/${GITHUB}`]] } } }],
  });
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', { AssumeRolePolicyDocument: role.document });
});

test('every prop reaches the role', () => {
  const stack = newStack();
  roleIn(stack, {
    roleName: 'deploy',
    description: 'D\u00e9ploie la production',
    maxSessionDuration: Duration.hours(2),
    path: '/ci/',
    permissionsBoundary: ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', 'boundary'),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')],
    inlinePolicies: { read: new PolicyDocument({ statements: [new PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] })] }) },
  });
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', {
    RoleName: 'deploy',
    Description: 'D\u00e9ploie la production',
    MaxSessionDuration: 7200,
    Path: '/ci/',
    PermissionsBoundary: Match.anyValue(),
    ManagedPolicyArns: [Match.anyValue()],
    Policies: [{ PolicyName: 'read' }],
  });
});

test.each<[string, string, object]>([
  ['a principal', 'unknown-property', { assumedBy: new AnyPrincipal() }],
  ['external ids', 'unknown-property', { externalIds: ['x'] }],
  ['a misspelled boundary', 'unknown-property', { permissionBoundary: ManagedPolicy.fromAwsManagedPolicyName('x') }],
  ['a misspelled name', 'unknown-property', { rolename: 'x' }],
  ['a list of workflows', 'unknown-property', { workflow: undefined, workflows: [] }],
  ['no workflow', 'missing-property', { workflow: undefined }],
  ['a number for a session', 'wrong-kind-of-value', { maxSessionDuration: 3600 }],
  ['null for a boundary', 'wrong-kind-of-value', { permissionsBoundary: null }],
  ['text for a boundary', 'wrong-kind-of-value', { permissionsBoundary: 'arn:aws:iam::123456789012:policy/x' }],
])('what the role cannot take is refused before anything is made, and told where: %s', (_, code, more) => {
  const stack = newStack();
  expect(() => roleIn(stack, more)).toThrow(new RegExp(`\\[${code}\\][^]*where:   Stack/Role`));
  expect(stack.node.children).toEqual([]);
});

test('it is a role: grants work', () => {
  const stack = newStack();
  const role = roleIn(stack);
  new Bucket(stack, 'Bucket').grantReadWrite(role);
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
    Roles: [{ Ref: Match.stringLikeRegexp('^Role') }],
    PolicyDocument: { Statement: [{ Action: Match.arrayWith(['s3:PutObject']) }] },
  });
  expect(Role.isRole(role)).toBe(true);
});

test('a pipeline learns what to write', () => {
  const role = roleIn(newStack(), { roleName: 'deploy', path: '/ci/', maxSessionDuration: Duration.hours(2) });
  expect(role.login).toEqual({
    party: 'aws',
    values: { 'role-arn': `arn:aws:iam::${ACCOUNT}:role/ci/deploy`, 'region': 'eu-central-1', 'audience': 'sts.amazonaws.com', 'session-seconds': '7200' },
  });
  expect(role.audience).toBe('sts.amazonaws.com');
});

test('in China the audience and the ARNs are China\'s', () => {
  const role = roleIn(newStack(newApp(), 'Stack', { env: { account: ACCOUNT, region: 'cn-north-1' } }));
  expect(role.login.values).toEqual({
    'role-arn': `arn:aws-cn:iam::${ACCOUNT}:role/production`, 'region': 'cn-north-1', 'audience': 'sts.amazonaws.com.cn', 'session-seconds': '3600',
  });
  expect(JSON.stringify(role.document)).toContain(`arn:aws-cn:iam::${ACCOUNT}:oidc-provider/`);
});

test('the partition can be told where the region is not known', () => {
  const role = roleIn(newStack(newApp(), 'Stack', {}), { partition: AwsPartition.AWS_US_GOV });
  expect(JSON.stringify(role.document)).toContain('arn:aws-us-gov:iam::');
});

test('the enforcements tell how AWS holds each requirement', () => {
  const { enforcements } = roleIn(newStack(), { workflow: workflow({ repository: CLASSIC, refs: [MAIN] }) });
  expect(enforcements.map(({ requirement, enforced }) => [requirement, enforced])).toEqual([
    ['tenant', true], ['repository', true], ['environment', true], ['event', true], ['ref', true],
  ]);
});

test('there is no output until somebody asks', () => {
  const stack = newStack();
  const role = roleIn(stack);
  expect(Object.keys(Template.fromStack(stack).findOutputs('*'))).toEqual([]);
  const other = newStack();
  const asked = roleIn(other);
  asked.addOutputs();
  asked.addOutputs();
  expect(Object.values(Template.fromStack(other).findOutputs('*'))).toEqual([
    { Description: 'Role of the trusted workflow production', Value: { 'Fn::GetAtt': [expect.stringMatching(/^Role/), 'Arn'] } },
  ]);
  expect(role.node.findAll()).toHaveLength(2);
});

test('other apps name the role by its ARN', () => {
  expect(TrustedRole.arnFor({ account: ACCOUNT, roleName: 'production' })).toBe(`arn:aws:iam::${ACCOUNT}:role/production`);
  expect(TrustedRole.arnFor({ account: ACCOUNT, roleName: 'production', path: '/ci/', partition: AwsPartition.AWS_CN })).toBe(`arn:aws-cn:iam::${ACCOUNT}:role/ci/production`);
  expect(TrustedRole.arnFor({ account: new Stack().account, roleName: 'production' })).toMatch(/^arn:aws:iam::\$\{Token\[.*:role\/production$/);
});

test('the ARN by convention is the ARN that CDK computes for a role of another stack', () => {
  const app = newApp();
  const role = roleIn(newStack(app), { path: '/ci/' });
  const other = newStack(app, 'Other', { env: { account: '210987654321', region: 'eu-central-1' } });
  new CfnOutput(other, 'Role', { value: role.roleArn });
  expect(JSON.stringify(Template.fromStack(other).findOutputs('Role'))).toContain(`:iam::${ACCOUNT}:role/ci/production`);
});

describe('the trust is closed after it was checked', () => {
  const TAMPERING: [string, (role: TrustedRole) => void][] = [
    ['assumeRolePolicy.addStatements', (role) => role.assumeRolePolicy!.addStatements(new PolicyStatement({ actions: ['sts:AssumeRole'], principals: [new ServicePrincipal('ec2.amazonaws.com')] }))],
    ['a Deny too', (role) => role.assumeRolePolicy!.addStatements(new PolicyStatement({ effect: Effect.DENY, actions: ['*'], principals: [new AnyPrincipal()] }))],
    ['an override of the resource', (role) => (role.node.defaultChild as CfnRole).addPropertyOverride('AssumeRolePolicyDocument.Version', '2008-10-17')],
    ['an override of a condition', (role) => (role.node.defaultChild as CfnRole).addPropertyOverride('AssumeRolePolicyDocument.Statement.0.Condition', { StringEquals: null })],
    ['a deletion of the property', (role) => (role.node.defaultChild as CfnRole).addPropertyDeletionOverride('AssumeRolePolicyDocument')],
    ['another document on the resource', (role) => { (role.node.defaultChild as CfnRole).assumeRolePolicyDocument = {}; }],
    ['an aspect', (role) => Aspects.of(role).add({ visit: (node) => { if (node instanceof CfnRole) node.assumeRolePolicyDocument = {}; } })],
  ];

  test.each(TAMPERING)('%s fails the synthesis', (_, tamper) => {
    const app = newApp();
    const role = roleIn(newStack(app));
    tamper(role);
    expect(() => app.synth()).toThrow(/changed the trust policy of this role after it was checked: AssumeRolePolicyDocument.* \[aws-trust-changed\]/);
  });

  const EVIL = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: GITHUB } }] };

  test('the shown document and the resource changed alike still fail the synthesis', () => {
    const app = newApp();
    const role = roleIn(newStack(app));
    (role.node.defaultChild as CfnRole).assumeRolePolicyDocument = EVIL;
    role.document.Statement = EVIL.Statement;
    expect(() => app.synth()).toThrow('[aws-trust-changed]');
  });

  const another = (role: TrustedRole, id: string) => new CfnRole(role, id, { assumeRolePolicyDocument: EVIL });
  const SWAPS: [string, (role: TrustedRole, checked: CfnRole) => void][] = [
    ['another resource of the same id', (role) => another(role, 'Resource')],
    ['another resource of another id', (role) => another(role, 'Default')],
    ['another resource, the old one still said to be the default child', (role, checked) => { another(role, 'Resource'); role.node.defaultChild = checked; }],
    ['no resource', () => undefined],
  ];

  test.each(SWAPS)('a resource that was taken out fails the synthesis: %s', (_, swap) => {
    const app = newApp();
    const role = roleIn(newStack(app));
    const checked = role.node.defaultChild as CfnRole;
    role.node.tryRemoveChild('Resource');
    swap(role, checked);
    expect(() => app.synth()).toThrow(/changed the trust policy of this role after it was checked: Resource.* \[aws-trust-changed\]/);
  });

  test.each(['AWS::IAM::Group', null])('a resource of another type fails the synthesis: %s', (type) => {
    const app = newApp();
    (roleIn(newStack(app)).node.defaultChild as CfnRole).addOverride('Type', type);
    expect(() => app.synth()).toThrow(/after it was checked: Type.* \[aws-trust-changed\]/);
  });

  test('who changes the document that the construct shows changes no role', () => {
    const app = newApp();
    const stack = newStack(app);
    const role = roleIn(stack);
    const before = JSON.stringify(role.document);
    const [statement] = role.document.Statement as { Condition: Record<string, unknown> }[];
    statement.Condition = {};
    const synthesizedTrust: unknown = stack.resolve(role.assumeRolePolicy!);
    expect(synthesizedTrust).toEqual(JSON.parse(before));
    expect(() => app.synth()).not.toThrow();
  });

  test('what leaves the trust alone passes', () => {
    const app = newApp();
    const role = roleIn(newStack(app), { workflow: workflow(HOLDABLE['patterns of branches and tags, classic subject']) });
    role.addToPolicy(new PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] }));
    (role.node.defaultChild as CfnRole).addPropertyOverride('Tags', [{ Key: 'k', Value: 'v' }]);
    expect(() => app.synth()).not.toThrow();
  });

  test('inline policies may have 10,240 characters without blanks, not one more', () => {
    const synth = (length: number) => {
      const app = newApp();
      const statement = (action: string) => new PolicyDocument({ statements: [new PolicyStatement({ actions: [action], resources: ['*'] })] });
      const empty = JSON.stringify(statement('s3:x').toJSON()).length;
      roleIn(newStack(app), { inlinePolicies: { long: statement(`s3:x${'x'.repeat(length - empty)}`) } });
      return () => app.synth();
    };
    expect(synth(10240)).not.toThrow();
    expect(synth(10241)).toThrow('[aws-inline-policies]');
  });
});

describe('what is unique', () => {
  const ENV = { account: ACCOUNT, region: 'eu-central-1' };
  const one = workflow({ environment: 'prod' });
  const add = (stack: Stack, id: string, props: Partial<TrustedRoleProps> = {}) => () => new TrustedRole(stack, id, { workflow: one, ...props });

  test('a role name in an account, whatever its case, region and stage', () => {
    const app = newApp();
    add(newStack(app), 'A')();
    expect(add(newStack(app, 'Elsewhere', { env: { account: ACCOUNT, region: 'us-east-1' } }), 'B', { roleName: 'Production' })).toThrow('[aws-two-roles]');
    expect(add(new Stack(new Stage(app, 'Stage', { env: ENV }), 'Stack'), 'C')).toThrow('[aws-two-roles]');
  });

  test('the same role in two accounts is what staging and production look like', () => {
    const app = newApp();
    add(newStack(app), 'A')();
    expect(add(newStack(app, 'Other', { env: { account: '210987654321', region: 'eu-central-1' } }), 'A')).not.toThrow();
  });

  test('accounts that are not known are one account within a stage, and another in another', () => {
    const app = newApp();
    add(newStack(app, 'One', {}), 'A')();
    expect(add(newStack(app, 'Two', {}), 'A')).toThrow('[aws-two-roles]');
    expect(add(new Stack(new Stage(app, 'Stage'), 'Stack'), 'A')).not.toThrow();
  });

  test('the name of a trusted workflow in an app; one object may have several roles', () => {
    const app = newApp();
    const stack = newStack(app);
    add(stack, 'A')();
    expect(add(stack, 'B', { roleName: 'read-only' })).not.toThrow();
    expect(add(stack, 'C', { roleName: 'other', workflow: workflow({ environment: 'dev' }) })).toThrow('[duplicate-workflow]');
    expect(add(newStack(newApp()), 'C', { workflow: workflow({ environment: 'dev' }) })).not.toThrow();
  });

  test('a role that was refused does not hold its name', () => {
    const stack = newStack();
    expect(add(stack, 'A', { path: 'nowhere' })).toThrow('[aws-role-path]');
    expect(add(stack, 'A')).not.toThrow();
  });
});

test('an error says where: the path of the construct', () => {
  const stack = newStack();
  expect(() => roleIn(stack, { roleName: 'a b' })).toThrow('where:   Stack/Role');
  expect(stack.node.tryFindChild('Role')).toBeUndefined();
});

test('400 roles are made in seconds', () => {
  const app = new App({ outdir: newApp().outdir, analyticsReporting: false });
  const before = cpu();
  for (let index = 0; index < 400; index++) {
    new TrustedRole(newStack(app, `Stack${index}`), 'Role', { workflow: workflow({ name: `w${index}`, environment: 'prod' }) });
  }
  expect(cpu() - before).toBeLessThan(8000);
});
