import { Template } from 'aws-cdk-lib/assertions';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Stack, Stage } from 'aws-cdk-lib/core';
import { ExistingProvider, ExistingProviderProps, TrustedProvider, TrustedRole, TrustPolicy, TrustPolicyProps } from '../../../src/constructs/aws';
import { AwsPartition, readIdentities } from '../../../src/parties/aws';
import { Verdict } from '../../../src/trust';
import { ACCOUNT, GITHUB, newApp, newStack, synthesized, workflow } from '../../fixtures/aws';
import { HOLDABLE } from '../../fixtures/aws-workflows';
import { expectToRun } from '../../fixtures/stand-ins';

const ISSUER = `https://${GITHUB}`;
const OTHER = '210987654321';
const production = workflow({ environment: 'prod' });
const exists = (stack: Stack, props: Partial<ExistingProviderProps> = {}, id = 'Existing') => new ExistingProvider(stack, id, { issuerUrl: ISSUER, audiences: ['sts.amazonaws.com'], ...props });
const creates = (stack: Stack, id = 'Provider') => new TrustedProvider(stack, id, { issuerUrl: ISSUER });
const roleIn = (stack: Stack, id = 'Role', audience?: string) => new TrustedRole(stack, id, {
  workflow: audience === undefined ? production : workflow({ name: 'other', environment: 'prod', audiences: { aws: audience } }), roleName: id,
});

describe('a provider that exists already', () => {
  test('a role works without a word about it: it names the provider by its ARN, and waits for nothing', () => {
    const app = newApp();
    const stack = newStack(app);
    const role = roleIn(stack);
    expect(JSON.stringify(role.document)).toContain(`arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB}`);
    const [identity] = readIdentities(synthesized(app));
    expect(identity.decide(production.sampleTokens('sts.amazonaws.com')[0]).verdict).toBe(Verdict.ACCEPT);
    expect((role.node.defaultChild as CfnRole).obtainDependencies()).toEqual([]);
  });

  test('the declaration creates nothing and changes no template', () => {
    const [plain, declared] = [false, true].map((declare) => {
      const stack = newStack();
      roleIn(stack);
      if (declare) exists(stack);
      return Template.fromStack(stack).toJSON() as unknown;
    });
    expect(declared).toEqual(plain);
  });

  test('its attributes', () => {
    const provider = exists(newStack(), { audiences: ['a', 'sts.amazonaws.com'] });
    expect([provider.providerArn, provider.issuerUrl, provider.audiences]).toEqual([`arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB}`, ISSUER, ['a', 'sts.amazonaws.com']]);
    expect(exists(newStack(newApp(), 'S', {}), { account: OTHER, partition: AwsPartition.AWS_CN }).providerArn).toBe(`arn:aws-cn:iam::${OTHER}:oidc-provider/${GITHUB}`);
  });

  test('an audience that it does not list is an error, whichever comes first', () => {
    const [first, second] = [newStack(), newStack()];
    exists(first);
    expect(() => roleIn(first, 'Role', 'mine')).toThrow('[aws-audience-not-listed]');
    roleIn(second, 'Role', 'mine');
    expect(() => exists(second)).toThrow('[aws-audience-not-listed]');
    expect(() => exists(second, { audiences: ['mine'] }, 'Right')).not.toThrow();
  });

  test('who creates it a second time, or says twice that it is there, is told', () => {
    const [first, second, third] = [newStack(), newStack(), newStack()];
    exists(first);
    expect(() => creates(first)).toThrow('Stack/Existing already says that it is there');
    creates(second);
    expect(() => exists(second)).toThrow('Stack/Provider already creates it');
    exists(third);
    expect(() => exists(third, {}, 'Twice')).toThrow('[aws-two-providers]');
  });

  test('another account, another issuer and another stage of open accounts are others', () => {
    const app = newApp();
    const stack = newStack(app);
    exists(stack);
    expect(() => exists(stack, { account: OTHER }, 'Other')).not.toThrow();
    expect(() => exists(stack, { issuerUrl: 'https://gitlab.com' }, 'GitLab')).not.toThrow();
    exists(newStack(app, 'Open', {}));
    expect(() => exists(new Stack(new Stage(app, 'Stage'), 'S'))).not.toThrow();
  });

  test.each<[string, Partial<ExistingProviderProps>]>([
    ['aws-audiences', { audiences: [] }],
    ['aws-provider-url', { issuerUrl: 'http://gitlab.com' }],
    ['aws-account', { account: '12' }],
    ['aws-foreign-token', { account: '${TfToken[TOKEN.7]}' }],
    ['aws-partition-mismatch', { partition: AwsPartition.AWS_CN }],
  ])('its props are checked: %s', (code, props) => {
    expect(() => exists(newStack(), props)).toThrow(`[${code}]`);
  });
});

describe('a role that somebody else owns', () => {
  const policyIn = (stack: Stack, options: Partial<TrustPolicyProps> = {}, trusted = production) => TrustPolicy.of(stack, { workflow: trusted, roleName: 'theirs', ...options });

  test.each(Object.entries(HOLDABLE))('the policy is the one of a trusted role, as an object and as a document, in a real template: %s', (_, props) => {
    const app = newApp();
    const stack = newStack(app);
    const trusted = workflow(props);
    const policy = policyIn(stack, {}, trusted);
    new CfnRole(stack, 'Plain', { roleName: 'plain', assumeRolePolicyDocument: policy.document });
    new CfnRole(stack, 'Document', { roleName: 'document', assumeRolePolicyDocument: policy.policyDocument() });
    const own = new TrustedRole(newStack(), 'Role', { workflow: trusted });
    expect([policy.document, stack.resolve(policy.policyDocument())]).toEqual([own.document, own.document]);
    const identities = readIdentities(synthesized(app));
    expect(identities.map(({ identity }) => identity)).toEqual(['plain', 'document']);
    for (const identity of identities) {
      for (const token of trusted.sampleTokens(policy.audience)) expect(identity.decide(token).verdict).toBe(Verdict.ACCEPT);
      for (const { claims } of trusted.nearMisses(policy.audience)) expect(identity.decide(claims).verdict).toBe(Verdict.DENY);
    }
  });

  test('it creates nothing, and each document is a new one', () => {
    const stack = newStack();
    const policy = policyIn(stack);
    expect(stack.node.children).toEqual([]);
    policy.policyDocument().addStatements();
    expect(policy.policyDocument()).not.toBe(policy.policyDocument());
  });

  test('it tells the pipeline, the report and the reader what a role tells', () => {
    const policy = policyIn(newStack(), { account: OTHER, path: '/ci/' });
    expect(policy.login.values).toMatchObject({ 'role-arn': `arn:aws:iam::${OTHER}:role/ci/theirs`, 'region': 'eu-central-1' });
    expect(policy.enforcements.map(({ enforced }) => enforced)).not.toContain(false);
    expect([policy.workflow, policy.audience]).toEqual([production, 'sts.amazonaws.com']);
    expect(JSON.stringify(policy.document)).toContain(`arn:aws:iam::${OTHER}:oidc-provider/`);
  });

  test('an open account stays a reference', () => {
    expect(JSON.stringify(policyIn(newStack(newApp(), 'S', {})).document)).toContain('{"Ref":"AWS::AccountId"}');
  });

  test('it stands in the registry as a role does', () => {
    const stack = newStack();
    policyIn(stack);
    expect(() => policyIn(stack)).toThrow('[aws-two-roles]');
    expect(() => new TrustedRole(stack, 'Role', { workflow: production, roleName: 'Theirs' })).toThrow('[aws-two-roles]');
    expect(() => policyIn(stack, { account: OTHER })).not.toThrow();
    expect(() => policyIn(stack, { roleName: 'other' }, workflow({ environment: 'dev' }))).toThrow('[duplicate-workflow]');
    expect(() => exists(stack, { audiences: ['x'] })).toThrow('[aws-audience-not-listed]');
    expect(() => creates(stack)).not.toThrow();
  });

  test.each<[string, Partial<TrustPolicyProps>]>([
    ['aws-role-name', { roleName: 'a b' }],
    ['aws-role-path', { path: 'ci' }],
    ['aws-trust-policy-quota', { trustPolicyQuota: 1 }],
    ['aws-account', { account: 'x' }],
  ])('its options are checked, and the error says where: %s', (code, options) => {
    expect(() => policyIn(newStack(), options)).toThrow(`[${code}]`);
    expect(() => policyIn(newStack(), options)).toThrow('where:   Stack');
  });

  test('what AWS cannot enforce is an error here too', () => {
    const china = newStack(newApp(), 'S', { env: { account: ACCOUNT, region: 'cn-north-1' } });
    expect(() => policyIn(china, {}, workflow(HOLDABLE['an environment and a branch']))).toThrow('[requirement-not-enforceable]');
  });

  test('closed it admits nobody, and the runbook closes it by hand', () => {
    const app = newApp();
    const stack = newStack(app);
    const policy = policyIn(stack, { closed: true });
    new CfnRole(stack, 'Role', { roleName: 'theirs', assumeRolePolicyDocument: policy.policyDocument() });
    const [identity] = readIdentities(synthesized(app));
    expect(identity.decide(production.sampleTokens('sts.amazonaws.com')[0]).verdict).toBe(Verdict.DENY);
    const [, close] = policyIn(newStack()).closingRunbook();
    expectToRun(policyIn(newStack()).closingRunbook());
    expect(JSON.parse(close.command.at(-1)!)).toEqual(policy.document);
    expect(close.command).toContain('theirs');
  });
});
