import { CfnOIDCProvider, CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnElement, CfnMapping, CfnParameter, CfnResource, Fn, Stack, Stage } from 'aws-cdk-lib/core';
import { TrustedRole } from '../../../src/constructs/aws';
import { ACCOUNT, GITHUB, newApp, newStack, workflow } from '../../fixtures/aws';

const ENV = { account: ACCOUNT, region: 'us-east-1' };

const federated = (principal: unknown, more: object = {}) =>
  ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: principal }, ...more }] });
const arn = (host: string) => `arn:aws:iam::${ACCOUNT}:oidc-provider/${host}`;
const OURS = federated(arn(GITHUB));
const SERVICE = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }] };

type Build = (stack: Stack) => unknown;

/** An app with the trusted role `production`, and what is beside it. */
const synthesizing = (build: Build) => () => {
  const app = newApp();
  const stack = newStack(app);
  new TrustedRole(stack, 'Role', { workflow: workflow({ environment: 'prod' }) });
  build(stack);
  app.synth();
};

const parameter = (stack: Stack, allowedValues?: string[]) => new CfnParameter(stack, 'Name', { allowedValues }).valueAsString;
const byHand = (stack: Stack, roleName: unknown, trust: unknown = OURS) => new CfnResource(stack, 'ByHand', { type: 'AWS::IAM::Role', properties: { RoleName: roleName, AssumeRolePolicyDocument: trust } });
const names = (stack: Stack, production: string) => new CfnMapping(stack, 'Names', { mapping: { prod: { role: production }, test: { role: 'testing' } } });
const provider = (stack: Stack, url: unknown) => new CfnOIDCProvider(stack, 'Theirs', { url: url as string }).ref;

class Fragment extends CfnElement {
  constructor(scope: Stack, private readonly fragment: object) {
    super(scope, 'Fragment');
  }

  /** @internal */
  public _toCloudFormation(): object {
    return this.fragment;
  }
}

const loop = (stack: Stack, trust: object) => new Fragment(stack, {
  Resources: { 'Fn::ForEach::Roles': ['Id', ['production', 'other'], { 'Role${Id}': { Type: 'AWS::IAM::Role', Properties: { RoleName: { Ref: 'Id' }, AssumeRolePolicyDocument: trust } } }] },
});

describe('a name that CloudFormation puts together fails the synthesis where it may be that of a trusted role, for tokens of the same issuer', () => {
  test.each<[how: string, build: Build]>([
    ['a parameter', (stack) => byHand(stack, parameter(stack))],
    ['Fn::Sub', (stack) => byHand(stack, { 'Fn::Sub': 'prod${Rest}' })],
    ['Fn::Sub with variables, in another letter case', (stack) => byHand(stack, { 'Fn::Sub': ['PROD${Rest}', { Rest: { 'Fn::ImportValue': 'rest' } }] })],
    ['Fn::Join', (stack) => byHand(stack, Fn.join('', ['prod', parameter(stack), 'tion']))],
    ['an import', (stack) => byHand(stack, Fn.importValue('theirs'))],
    ['Fn::Select', (stack) => byHand(stack, Fn.select(0, Fn.split('-', parameter(stack))))],
    ['a dynamic reference', (stack) => byHand(stack, '{{resolve:ssm:/role/name}}')],
    ['a mapping that is not there', (stack) => byHand(stack, { 'Fn::FindInMap': ['Missing', 'a', 'b'] })],
    ['a loop', (stack) => loop(stack, OURS)],
    ['a macro in the properties', (stack) => new CfnResource(stack, 'ByHand', { type: 'AWS::IAM::Role' }).addOverride('Properties', { 'Fn::Transform': { Name: 'AWS::Include' } })],
    ['in a stack that leaves its account open', (stack) => byHand(new Stack(stack.node.root as never, 'Other'), { 'Fn::Sub': '${A}' })],
    ['an action with a star', (stack) => byHand(stack, parameter(stack), federated(arn(GITHUB), { Action: 'sts:*' }))],
    ['a statement that leaves actions out', (stack) => byHand(stack, parameter(stack), federated(arn(GITHUB), { Action: undefined, NotAction: 'sts:TagSession' }))],
    ['a provider by a reference to its resource', (stack) => byHand(stack, parameter(stack), federated(provider(stack, `https://${GITHUB}`)))],
    ['a provider whose issuer is a parameter', (stack) => byHand(stack, parameter(stack), federated(provider(stack, new CfnParameter(stack, 'Url').valueAsString)))],
    ['a provider that is put together', (stack) => byHand(stack, parameter(stack), federated({ 'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:oidc-provider/${GITHUB}` }))],
    ['a provider that is a parameter', (stack) => byHand(stack, parameter(stack), federated(new CfnParameter(stack, 'Arn').valueAsString))],
    ['everybody', (stack) => byHand(stack, parameter(stack), { Statement: { Effect: 'Allow', Action: '*', Principal: '*' } })],
    ['a policy that is put together', (stack) => byHand(stack, parameter(stack), { 'Fn::If': ['Mine', OURS, SERVICE] })],
    ['hostile text around it', (stack) => byHand(stack, parameter(stack), { Statement: [{ Effect: 'Allow', Action: ['\ud800*"${', `${'*a'.repeat(5000)}`], Principal: '*' }, ...OURS.Statement] })],
  ])('%s', (_, build) => {
    expect(synthesizing(build)).toThrow(/tell this role from the role "production" of Stack\/Role: CloudFormation puts its name together.*\[aws-role-not-told-apart\]/);
  });

  test.each<[how: string, build: Build]>([
    ['a parameter that takes it', (stack) => byHand(stack, parameter(stack, ['testing', 'production']), SERVICE)],
    ['a branch of Fn::If', (stack) => byHand(stack, { 'Fn::If': ['IsProd', 'production', { Ref: 'AWS::NoValue' }] }, SERVICE)],
    ['a value of a mapping', (stack) => byHand(stack, names(stack, 'production').findInMap(parameter(stack), 'role'), SERVICE)],
    ['the name of the stack', (stack) => byHand(new Stack(stack.node.root as never, 'Other', { stackName: 'production', env: ENV }), { Ref: 'AWS::StackName' }, SERVICE)],
  ])('one of the possible names is it to the letter, whomever the role trusts: %s', (_, build) => {
    expect(synthesizing(build)).toThrow('aws-role-not-told-apart');
  });
});

describe('the same name where the account is open', () => {
  test.each<[how: string, build: Build]>([
    ['in a stack without an account', (stack) => byHand(new Stack(stack.node.root as never, 'Other'), 'Production', SERVICE)],
    ['in a stage without one', (stack) => byHand(new Stack(new Stage(stack.node.root, 'Later'), 'Other'), 'production', SERVICE)],
  ])('fails the synthesis: %s', (_, build) => {
    expect(synthesizing(build)).toThrow(/the stack of one of them does not say its account \[aws-role-not-told-apart\]/);
  });

  test('fails the synthesis, too, where the trusted role is in the stack that leaves it open', () => {
    const app = newApp();
    new TrustedRole(new Stack(app, 'Open'), 'Role', { workflow: workflow({ environment: 'prod' }) });
    byHand(newStack(app), 'production', SERVICE);
    expect(() => app.synth()).toThrow('aws-role-not-told-apart');
  });
});

describe('what is told apart stays allowed', () => {
  test.each<[what: string, build: Build]>([
    ['another issuer', (stack) => byHand(stack, parameter(stack), federated(arn('gitlab.com')))],
    ['another issuer whose host ends with ours', (stack) => byHand(stack, parameter(stack), federated(arn(`x.${GITHUB}`)))],
    ['the provider of another issuer, by a reference', (stack) => byHand(stack, parameter(stack), federated(provider(stack, 'https://gitlab.com')))],
    ['the provider of a cluster', (stack) => {
      const cluster = new CfnResource(stack, 'Cluster', { type: 'AWS::EKS::Cluster' });
      return byHand(stack, parameter(stack), federated(provider(stack, cluster.getAtt('OpenIdConnectIssuerUrl').toString())));
    }],
    ['a provider of SAML', (stack) => byHand(stack, parameter(stack), federated(new CfnResource(stack, 'Saml', { type: 'AWS::IAM::SAMLProvider' }).ref, { Action: 'sts:*' }))],
    ['Cognito', (stack) => byHand(stack, parameter(stack), federated('cognito-identity.amazonaws.com'))],
    ['a service', (stack) => byHand(stack, parameter(stack), SERVICE)],
    ['a service in a loop', (stack) => loop(stack, SERVICE)],
    ['a denial', (stack) => byHand(stack, parameter(stack), federated(arn(GITHUB), { Effect: 'Deny' }))],
    ['a name with another end, of the same issuer', (stack) => byHand(stack, { 'Fn::Sub': '${A}-preview' })],
    ['a name with the name of its stack in it', (stack) => byHand(stack, Fn.join('-', [stack.stackName, 'deploy']))],
    ['a name with the pseudo parameter for it', (stack) => byHand(stack, { 'Fn::Sub': '${AWS::StackName}' })],
    ['a parameter that takes others only', (stack) => byHand(stack, parameter(stack, ['testing', 'staging']))],
    ['a mapping of others', (stack) => byHand(stack, names(stack, 'staging').findInMap(parameter(stack), 'role'))],
    ['the other key of a mapping', (stack) => byHand(stack, names(stack, 'production').findInMap('test', 'role'))],
    ['a role that may have no name', (stack) => byHand(stack, { 'Fn::If': ['Named', 'testing', { Ref: 'AWS::NoValue' }] })],
    ['a parameter in another account', (stack) => byHand(new Stack(stack.node.root as never, 'Other', { env: { ...ENV, account: '999999999999' } }), { Ref: 'P' })],
    ['another name where the account is open', (stack) => byHand(new Stack(stack.node.root as never, 'Other'), 'testing')],
    ['a bucket with such a name', (stack) => new CfnResource(stack, 'Bucket', { type: 'AWS::S3::Bucket', properties: { BucketName: { 'Fn::Sub': '${A}' } } })],
    ['a user with such a name', (stack) => new CfnResource(stack, 'User', { type: 'AWS::IAM::User', properties: { UserName: { 'Fn::Sub': '${A}' } } })],
    ['a role without a name', (stack) => new CfnRole(stack, 'Nameless', { assumeRolePolicyDocument: OURS })],
    ['10,000 characters', (stack) => byHand(stack, { 'Fn::Join': ['', ['a'.repeat(10_000), { Ref: 'A' }]] })],
    ['half a surrogate pair', (stack) => byHand(stack, { 'Fn::Join': ['', ['\ud800', { Ref: 'A' }]] })],
  ])('%s', (_, build) => {
    expect(synthesizing(build)).not.toThrow();
  });

  test('trusted roles of one name in two stages that leave their accounts open, and by hand in a third one', () => {
    const app = newApp();
    const stacks = ['Dev', 'Test', 'Prod'].map((id) => new Stack(new Stage(app, id), 'Stack'));
    const trusted = workflow({ environment: 'prod' });
    stacks.slice(0, 2).forEach((stack) => new TrustedRole(stack, 'Role', { workflow: trusted }));
    byHand(stacks[2], 'production');
    expect(() => app.synth()).not.toThrow();
  });
});
