import { Template } from 'aws-cdk-lib/assertions';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Stack, Stage } from 'aws-cdk-lib/core';
import { TrustedProvider, TrustedRole } from '../../../src/constructs/aws';
import { GitHubIssuer, GitHubRepository } from '../../../src/issuers';
import { AwsPartition } from '../../../src/parties/aws';
import { ACCOUNT, GITHUB, newApp, newStack, workflow } from '../../fixtures/aws';

const ISSUER = `https://${GITHUB}`;
const OTHER_ENV = { account: '210987654321', region: 'eu-central-1' };
const add = (stack: Stack, id = 'GitHub', audiences?: string[]) => new TrustedProvider(stack, id, { issuerUrl: ISSUER, audiences });
const addRole = (stack: Stack, id = 'Role', audience?: string) =>
  new TrustedRole(stack, id, { workflow: workflow({ environment: 'prod', ...audience === undefined ? {} : { audiences: { aws: audience } } }) });

function dependsOn(stack: Stack): unknown {
  return Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'))[0].DependsOn;
}

test('trap 21: the provider is native, retained, and has no thumbprints', () => {
  const stack = newStack();
  add(stack);
  expect(Object.values(Template.fromStack(stack).toJSON().Resources as object)).toEqual([{
    Type: 'AWS::IAM::OIDCProvider',
    Properties: { Url: ISSUER, ClientIdList: ['sts.amazonaws.com'] },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  }]);
});

test('its attributes are literals', () => {
  const provider = add(newStack());
  expect(provider.providerArn).toBe(`arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB}`);
  expect([provider.issuerUrl, provider.audiences]).toEqual([ISSUER, ['sts.amazonaws.com']]);
});

test('in China it takes China\'s audience', () => {
  expect(add(newStack(newApp(), 'S', { env: { account: ACCOUNT, region: 'cn-north-1' } })).audiences).toEqual(['sts.amazonaws.com.cn']);
  expect(new TrustedProvider(newStack(newApp(), 'S', {}), 'P', { issuerUrl: ISSUER, partition: AwsPartition.AWS_CN }).audiences).toEqual(['sts.amazonaws.com.cn']);
});

test('a server behind a private certificate authority may pin its thumbprints', () => {
  const stack = newStack();
  new TrustedProvider(stack, 'P', { issuerUrl: 'https://github.example.com/_services/token', thumbprints: ['A'.repeat(40)] });
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::OIDCProvider', { ThumbprintList: ['A'.repeat(40)] });
});

test('trusted workflows tell the issuer and the audiences', () => {
  const one = workflow({ environment: 'prod' });
  const two = workflow({ name: 'two', environment: 'dev', audiences: { aws: 'mine' } });
  expect(TrustedProvider.forWorkflows(newStack(), 'P', [two, one, two]).audiences).toEqual(['mine', 'sts.amazonaws.com']);
  const server = workflow({
    repository: GitHubRepository.classic({ owner: 'o', name: 'r', ownerId: '1', repositoryId: '2' }), issuer: GitHubIssuer.server({ hostname: 'github.example.com', version: '3.20' }), environment: 'prod',
  });
  expect(() => TrustedProvider.forWorkflows(newStack(), 'P', [one, server])).toThrow('[aws-several-issuers]');
  expect(() => TrustedProvider.forWorkflows(newStack(), 'P', [])).toThrow('[aws-several-issuers]');
  const china = TrustedProvider.forWorkflows(newStack(newApp(), 'S', {}), 'P', [server], { partition: AwsPartition.AWS_CN, thumbprints: ['a'.repeat(40)] });
  expect(china.audiences).toEqual(['sts.amazonaws.com.cn']);
});

describe('a role waits for the provider of its account and stage', () => {
  test('in one stack, whichever comes first', () => {
    for (const order of [[add, addRole], [addRole, add]]) {
      const stack = newStack();
      order.forEach((make) => make(stack));
      expect(dependsOn(stack)).toEqual([expect.stringMatching(/^GitHub/)]);
    }
  });

  test('in another stack of the stage: the stacks wait', () => {
    const app = newApp();
    const [provider, role] = [newStack(app, 'Provider'), newStack(app, 'Role')];
    addRole(role);
    add(provider);
    app.synth();
    expect(role.dependencies).toEqual([provider]);
    expect(dependsOn(role)).toBeUndefined();
  });

  test('not in another stage, another account, or for another issuer', () => {
    const app = newApp();
    const stack = newStack(app);
    addRole(stack);
    add(new Stack(new Stage(app, 'Stage', { env: OTHER_ENV }), 'S'));
    add(newStack(app, 'Other', { env: { account: '333333333333', region: 'eu-central-1' } }), 'P');
    new TrustedProvider(stack, 'GitLab', { issuerUrl: 'https://gitlab.com' });
    app.synth();
    expect(stack.dependencies).toEqual([]);
    expect(dependsOn(stack)).toBeUndefined();
  });

  test('two stages of one account: no order between them, and no error', () => {
    const app = newApp();
    const stage = new Stage(app, 'Stage', { env: { account: ACCOUNT, region: 'eu-central-1' } });
    const inStage = new Stack(stage, 'S');
    addRole(inStage);
    add(newStack(app));
    expect(() => app.synth()).not.toThrow();
    expect((inStage.node.findChild('Role').node.defaultChild as CfnRole).obtainDependencies()).toEqual([]);
  });
});

describe('an account has one provider for each URL', () => {
  test('two in one account are an error that names the first', () => {
    const app = newApp();
    add(newStack(app, 'One'));
    expect(() => add(newStack(app, 'Two', { env: { account: ACCOUNT, region: 'us-east-1' } }))).toThrow(/\[aws-two-providers\]/);
    expect(() => add(newStack(app, 'Three'))).toThrow('One/GitHub already creates it');
  });

  test('two in accounts that are not known are an error within a stage', () => {
    const app = newApp();
    add(newStack(app, 'One', {}));
    expect(() => add(newStack(app, 'Two', {}))).toThrow('[aws-two-providers]');
    expect(() => add(new Stack(new Stage(app, 'Stage'), 'S'))).not.toThrow();
  });

  test('two in two accounts, and two URLs in one, are ordinary', () => {
    const app = newApp();
    add(newStack(app, 'One'));
    expect(() => add(newStack(app, 'Two', { env: OTHER_ENV }))).not.toThrow();
    expect(() => new TrustedProvider(newStack(app, 'Three'), 'P', { issuerUrl: 'https://gitlab.com' })).not.toThrow();
  });
});

test('an audience that the provider does not list is an error, whichever comes first', () => {
  const first = newStack();
  add(first);
  expect(() => addRole(first, 'Role', 'mine')).toThrow('[aws-audience-not-listed]');
  const second = newStack();
  addRole(second, 'Role', 'mine');
  expect(() => add(second)).toThrow('[aws-audience-not-listed]');
  expect(() => add(second, 'Both', ['sts.amazonaws.com', 'mine'])).not.toThrow();
});
