import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnyPrincipal, CfnOIDCProvider, CfnRole, Role } from 'aws-cdk-lib/aws-iam';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { Aspects, CfnElement, CfnParameter, CfnResource, Stack, Stage, Tags } from 'aws-cdk-lib/core';
import { TrustedProvider, TrustedRole, TrustPolicy } from '../../../src/constructs/aws';
import { ACCOUNT, newApp, newStack, workflow } from '../../fixtures/aws';
import { stackSet } from '../../fixtures/aws-negative';

const EVIL = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } }] };
const PROPERTIES = { RoleName: 'production', AssumeRolePolicyDocument: EVIL };
const ENV = { account: ACCOUNT, region: 'us-east-1' };

type Change = (stack: Stack, role: TrustedRole) => unknown;

const synthesizing = (change: Change) => () => {
  const app = newApp();
  const stack = newStack(app);
  change(stack, new TrustedRole(stack, 'Role', { workflow: workflow({ environment: 'prod' }) }));
  return app.synth();
};

const byHand = (scope: Stack, roleName = 'production') => new CfnRole(scope, 'ByHand', { roleName, assumeRolePolicyDocument: EVIL });
const resourceOf = (role: TrustedRole) => role.node.defaultChild as CfnRole;
const inStage = (stack: Stack, id = 'Later') => new Stack(new Stage(stack.node.root, id), 'Inner', { env: ENV });

/** A fragment of a template as it stands: what the old `CfnInclude` of the core was. */
class Fragment extends CfnElement {
  constructor(scope: Stack, private readonly fragment: object) {
    super(scope, 'Fragment');
  }

  /** @internal */
  public _toCloudFormation(): object {
    return this.fragment;
  }
}

describe('a role that was taken out of its stack fails the synthesis', () => {
  const removed = (stack: Stack, role: TrustedRole) => stack.node.tryRemoveChild(role.node.id);

  test.each<[how: string, change: Change]>([
    ['with nothing in its place', (stack, role) => removed(stack, role)],
    ['with a CfnRole of the same logical id', (stack, role) => {
      const id = stack.getLogicalId(resourceOf(role));
      removed(stack, role);
      new CfnResource(stack, id, { type: 'AWS::IAM::Role', properties: { AssumeRolePolicyDocument: EVIL } }).overrideLogicalId(id);
    }],
    ['with an ordinary role of the same path', (stack, role) => {
      removed(stack, role);
      new CfnRole(stack, 'Role', { assumeRolePolicyDocument: EVIL });
    }],
    ['by an aspect', (stack, role) => Aspects.of(stack).add({ visit: (node) => node === stack && removed(stack, role) })],
  ])('%s', (_, change) => {
    expect(synthesizing(change)).toThrow(/Stack\/Role was taken out of its stack.*\[aws-taken-away\]/);
  });

  test('with another of the same name in its place, that is told too', () => {
    expect(synthesizing((stack, role) => removed(stack, role) && byHand(stack))).toThrow(/aws-taken-away[^]*aws-role-by-hand/);
  });

  test('a stack set too, and a provider', () => {
    expect(synthesizing((stack) => stack.node.tryRemoveChild(stackSet({}, { workflow: workflow({ name: 'fleet', environment: 'x' }) }, stack).node.id))).toThrow('aws-taken-away');
    expect(synthesizing((stack) => stack.node.tryRemoveChild(TrustedProvider.forWorkflows(stack, 'Provider', [workflow({ environment: 'x' })]).node.id))).toThrow('aws-taken-away');
  });

  test('a whole stack that is taken out writes nothing', () => {
    expect(synthesizing((stack) => stack.node.root.node.tryRemoveChild(stack.node.id))).not.toThrow();
  });
});

describe('another role of the same name and account fails the synthesis', () => {
  test.each<[how: string, change: Change]>([
    ['in the same stack', (stack) => byHand(stack)],
    ['in another letter case', (stack) => byHand(stack, 'PRODUCTION')],
    ['in a stack of another region', (stack) => byHand(newStack(stack.node.root as never, 'Other', { env: ENV }))],
    ['in a stage', (stack) => byHand(inStage(stack))],
    ['by an aspect of a stage', (stack) => {
      const inner = inStage(stack);
      return Aspects.of(inner).add({ visit: (node) => node === inner && byHand(inner) });
    }],
    ['as an iam.Role', (stack) => new Role(stack, 'ByHand', { roleName: 'production', assumedBy: new AnyPrincipal() })],
    ['as a resource of no class', (stack) => new CfnResource(stack, 'ByHand', { type: 'AWS::IAM::Role', properties: PROPERTIES })],
    ['by an override of the name', (stack) => byHand(stack, 'other').addPropertyOverride('RoleName', 'production')],
    ['by overrides of type and name', (stack) => {
      const group = new CfnResource(stack, 'ByHand', { type: 'AWS::IAM::Group' });
      group.addOverride('Type', 'AWS::IAM::Role');
      group.addOverride('Properties', PROPERTIES);
    }],
    ['in an included template', (stack) => {
      const templateFile = join((stack.node.root as never as { outdir: string }).outdir, 'included.json');
      writeFileSync(templateFile, JSON.stringify({ Resources: { Included: { Type: 'AWS::IAM::Role', Properties: PROPERTIES } } }));
      return new CfnInclude(stack, 'Included', { templateFile });
    }],
    ['in a fragment of a template', (stack) => new Fragment(stack, { Resources: { Included: { Type: 'AWS::IAM::Role', Properties: PROPERTIES } } })],
  ])('%s', (_, change) => {
    expect(synthesizing(change)).toThrow(/takes the name of the role of Stack\/Role.*\[aws-role-by-hand\]/);
  });

  test('the role in a stage, the other one outside of it', () => {
    const app = newApp();
    const outer = newStack(app);
    new TrustedRole(inStage(outer), 'Role', { workflow: workflow({ environment: 'prod' }) });
    byHand(outer);
    expect(() => app.synth()).toThrow('aws-role-by-hand');
  });

  test.each<[what: string, change: Change]>([
    ['a role of another name', (stack) => byHand(stack, 'other')],
    ['a role without a name', (stack) => new CfnRole(stack, 'Nameless', { assumeRolePolicyDocument: EVIL })],
    ['a role of a name that only the deployment knows', (stack) => byHand(stack, new CfnParameter(stack, 'Name').valueAsString)],
    ['a role of the name in another account', (stack) => byHand(newStack(stack.node.root as never, 'Other', { env: { ...ENV, account: '999999999999' } }))],
    ['a user of the name', (stack) => new CfnResource(stack, 'User', { type: 'AWS::IAM::User', properties: { UserName: 'production' } })],
    ['tags', (_, role) => Tags.of(role).add('team', 'ours')],
    ['another description, by an override', (_, role) => resourceOf(role).addPropertyOverride('Description', 'ours')],
    ['another logical id', (_, role) => resourceOf(role).overrideLogicalId('Mine')],
  ])('%s stays allowed', (_, change) => {
    expect(synthesizing(change)).not.toThrow();
  });

  test('a role by hand with a policy from here is meant to have the name', () => {
    const app = newApp();
    const stack = newStack(app);
    const trust = TrustPolicy.of(stack, { workflow: workflow({ environment: 'prod' }), roleName: 'theirs' });
    new TrustedRole(stack, 'Role', { workflow: workflow({ name: 'other', environment: 'prod' }) });
    new CfnRole(stack, 'Theirs', { roleName: 'theirs', assumeRolePolicyDocument: trust.policyDocument() });
    expect(() => app.synth()).not.toThrow();
  });
});

test.each<[what: string, change: Change]>([
  ['the name', (_, role) => resourceOf(role).addPropertyOverride('RoleName', 'other')],
  ['a macro in the properties', (_, role) => resourceOf(role).addPropertyOverride('Fn::Transform', { Name: 'AWS::Include', Parameters: { Location: 's3://x/y' } })],
  ['a macro in the resource', (_, role) => resourceOf(role).addOverride('Fn::Transform', { Name: 'Mine' })],
  ['a deletion of the policy', (_, role) => resourceOf(role).addDeletionOverride('Properties.AssumeRolePolicyDocument')],
])('a change of the role by an override fails the synthesis: %s', (_, change) => {
  expect(synthesizing(change)).toThrow('aws-trust-changed');
});

describe('a provider that was changed after it was checked fails the synthesis', () => {
  const changing = (change: (resource: CfnOIDCProvider) => unknown) => synthesizing((stack) => {
    const provider = new TrustedProvider(stack, 'Provider', { issuerUrl: 'https://github.example.com/_services/token', audiences: ['a'], thumbprints: ['a'.repeat(40)] });
    change(provider.node.findAll().find((child): child is CfnOIDCProvider => child instanceof CfnOIDCProvider)!);
  });

  test.each<[what: string, change: (resource: CfnOIDCProvider) => unknown]>([
    ['another certificate', (resource) => resource.addPropertyOverride('ThumbprintList', ['b'.repeat(40)])],
    ['another audience', (resource) => resource.addPropertyOverride('ClientIdList', ['a', 'b'])],
    ['another issuer', (resource) => { resource.url = 'https://evil.example'; }],
  ])('%s', (_, change) => {
    expect(changing(change)).toThrow('aws-provider-changed');
  });

  test('tags and the deletion policy do not', () => {
    expect(changing((resource) => { Tags.of(resource).add('team', 'ours'); resource.addOverride('DeletionPolicy', 'Delete'); })).not.toThrow();
  });
});

describe('Role.customizeRoles', () => {
  const customized = (options?: Parameters<typeof Role.customizeRoles>[1]) => {
    const stack = newStack();
    Role.customizeRoles(stack, options);
    return { stack, make: () => new TrustedRole(stack, 'Role', { workflow: workflow({ environment: 'prod' }) }) };
  };

  test.each<[how: string, options: Parameters<typeof Role.customizeRoles>[1]]>([
    ['by default', undefined], ['with a precreated role', { usePrecreatedRoles: { Role: 'somebody-else' } }], ['said', { preventSynthesis: true }],
  ])('that drops the role is an error, %s', (_, options) => {
    const { stack, make } = customized(options);
    expect(make).toThrow(/dropped in silence.*\[aws-role-not-synthesized\]/);
    expect(stack.node.children).toEqual([]);
  });

  test('that leaves it in the template is none', () => {
    expect(customized({ preventSynthesis: false }).make).not.toThrow();
  });
});
