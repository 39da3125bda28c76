import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { CfnParameter, Duration, Lazy, Token } from 'aws-cdk-lib/core';
import { TrustedProvider, TrustedProviderProps, TrustedRole, TrustedRoleProps } from '../../../src/constructs/aws';
import { AwsPartition } from '../../../src/parties/aws';
import { newApp, newStack, workflow } from '../../fixtures/aws';

const role = (props: Partial<TrustedRoleProps>) => () => new TrustedRole(newStack(), 'Role', { workflow: workflow({ environment: 'prod' }), ...props });
const provider = (props: Partial<TrustedProviderProps>) => () => new TrustedProvider(newStack(), 'Provider', { issuerUrl: 'https://github.example.com/_services/token', ...props });
const policies = (count: number) => Array.from({ length: count }, (_, index) => ManagedPolicy.fromAwsManagedPolicyName(`P${index}`));
const thumbprint = (count: number) => Array.from({ length: count }, () => 'a'.repeat(40));
const CDKTF = '${TfToken[TOKEN.7]}';

test.each<[string, () => unknown]>([
  ['a role name of 1 character', role({ roleName: 'x' })],
  ['a role name of 64 characters', role({ roleName: 'x'.repeat(64) })],
  ['a role name of every kind of character', role({ roleName: 'aZ09_+=,.@-' })],
  ['a path of one slash', role({ path: '/' })],
  ['a path of 512 characters', role({ path: `/${'x'.repeat(510)}/` })],
  ['a description of 1,000 characters', role({ description: 'x'.repeat(1000) })],
  ['a description with the last character of Latin-1', role({ description: '\u00ff\u00a1~\t\n\r' })],
  ['an empty description', role({ description: '' })],
  ['a session of one hour', role({ maxSessionDuration: Duration.seconds(3600) })],
  ['a session of twelve hours', role({ maxSessionDuration: Duration.seconds(43200) })],
  ['25 managed policies', role({ managedPolicies: policies(25) })],
  ['a quota of 8,192', role({ trustPolicyQuota: 8192 })],
  ['100 audiences', provider({ audiences: Array.from({ length: 100 }, (_, index) => `a${index}`) })],
  ['an audience of 255 characters', provider({ audiences: ['x'.repeat(255)] })],
  ['5 thumbprints', provider({ thumbprints: thumbprint(5) })],
  ['no thumbprints', provider({ thumbprints: [] })],
])('%s passes', (_, make) => {
  expect(make).not.toThrow();
});

test.each<[string, string, () => unknown]>([
  ['an empty role name', 'aws-role-name', role({ roleName: '' })],
  ['a role name of 65 characters', 'aws-role-name', role({ roleName: 'x'.repeat(65) })],
  ['a role name with a blank', 'aws-role-name', role({ roleName: 'a b' })],
  ['a role name with a slash', 'aws-role-name', role({ roleName: 'a/b' })],
  ['a role name that ends in a line break', 'aws-role-name', role({ roleName: 'a\n' })],
  ['a role name with a letter beyond ASCII', 'aws-role-name', role({ roleName: 'd\u00e9ploie' })],
  ['a path without a slash at its end', 'aws-role-path', role({ path: '/ci' })],
  ['a path without a slash at its beginning', 'aws-role-path', role({ path: 'ci/' })],
  ['an empty path', 'aws-role-path', role({ path: '' })],
  ['a path of two slashes', 'aws-role-path', role({ path: '//' })],
  ['a path with a blank', 'aws-role-path', role({ path: '/a b/' })],
  ['a path of 513 characters', 'aws-role-path', role({ path: `/${'x'.repeat(511)}/` })],
  ['a path with a dynamic reference', 'aws-dynamic-reference', role({ path: '/{{resolve:ssm:x}}/' })],
  ['a description of 1,001 characters', 'aws-description-length', role({ description: 'x'.repeat(1001) })],
  ['a description with an em dash', 'aws-text-not-latin-1', role({ description: 'a \u2014 b' })],
  ['a description with a no-break space', 'aws-text-not-latin-1', role({ description: 'a\u00a0b' })],
  ['a description with a dynamic reference', 'aws-dynamic-reference', role({ description: '{{resolve:secretsmanager:x}}' })],
  ['a session of 3,599 seconds', 'aws-session-duration', role({ maxSessionDuration: Duration.seconds(3599) })],
  ['a session of 43,201 seconds', 'aws-session-duration', role({ maxSessionDuration: Duration.seconds(43201) })],
  ['a session of half a second more', 'aws-session-duration', role({ maxSessionDuration: Duration.seconds(3600.5) })],
  ['a session that is not known', 'aws-unresolved-value', role({ maxSessionDuration: Duration.seconds(Token.asNumber({ resolve: () => 1 })) })],
  ['26 managed policies', 'aws-managed-policies', role({ managedPolicies: policies(26) })],
  ['a quota of 8,193', 'aws-trust-policy-quota', role({ trustPolicyQuota: 8193 })],
  ['a partition that the region contradicts', 'aws-partition-mismatch', role({ partition: AwsPartition.AWS_CN })],
  ['an environment with a dynamic reference', 'aws-dynamic-reference', role({ workflow: workflow({ environment: '{{resolve:ssm:/x}}' }) })],
  ['an audience with a dynamic reference', 'aws-dynamic-reference', provider({ audiences: ['{{resolve:ssm:x}}'] })],
  ['no audiences', 'aws-audiences', provider({ audiences: [] })],
  ['101 audiences', 'aws-audiences', provider({ audiences: Array.from({ length: 101 }, (_, index) => `a${index}`) })],
  ['an empty audience', 'aws-audiences', provider({ audiences: [''] })],
  ['an audience of 256 characters', 'aws-audiences', provider({ audiences: ['x'.repeat(256)] })],
  ['an audience twice', 'aws-audiences', provider({ audiences: ['x', 'x'] })],
  ['6 thumbprints', 'aws-thumbprints', provider({ thumbprints: thumbprint(6) })],
  ['a thumbprint of 39 digits', 'aws-thumbprints', provider({ thumbprints: ['a'.repeat(39)] })],
  ['a thumbprint that is not hexadecimal', 'aws-thumbprints', provider({ thumbprints: ['g'.repeat(40)] })],
  ['trap 21: thumbprints of a public issuer', 'aws-thumbprints-ignored', provider({ issuerUrl: 'https://token.actions.githubusercontent.com', thumbprints: thumbprint(1) })],
  ['an issuer with a port', 'aws-provider-url', provider({ issuerUrl: 'https://github.example.com:8443/_services/token' })],
])('%s is refused: %s', (_, code, make) => {
  expect(make).toThrow(`[${code}]`);
});

const UNKNOWN = Lazy.string({ produce: () => 'x' });

test.each<[string, (text: string) => () => unknown]>([
  ['role name', (text) => role({ roleName: text })],
  ['path', (text) => role({ path: text })],
  ['description', (text) => role({ description: text })],
  ['audience', (text) => provider({ audiences: [text] })],
  ['issuer URL', (text) => provider({ issuerUrl: text })],
  ['thumbprint', (text) => provider({ thumbprints: [text] })],
])('an unresolved %s is refused, of either engine', (_, make) => {
  expect(make(UNKNOWN)).toThrow('[aws-unresolved-value]');
  expect(make(CDKTF)).toThrow('[aws-foreign-token]');
});

test.each<[string, () => unknown]>([
  ['a managed policy', role({ managedPolicies: [ManagedPolicy.fromManagedPolicyArn(newStack(), 'P', CDKTF)] })],
  ['a permissions boundary', role({ permissionsBoundary: ManagedPolicy.fromManagedPolicyArn(newStack(), 'P', CDKTF) })],
  ['an account', () => new TrustedRole(newStack(newApp(), 'S', { env: { account: CDKTF, region: 'eu-central-1' } }), 'Role', { workflow: workflow({ environment: 'prod' }) })],
  ['a region', () => new TrustedRole(newStack(newApp(), 'S', { env: { region: CDKTF } }), 'Role', { workflow: workflow({ environment: 'prod' }) })],
  ['an account of an ARN', () => TrustedRole.arnFor({ account: CDKTF, roleName: 'production' })],
])('a token of cdktf is refused in %s', (_, make) => {
  expect(make).toThrow('[aws-foreign-token]');
});

test.each(['123', '1234567890123', 'my-account', '', '12345678901a'])('the account %j is refused', (account) => {
  expect(() => TrustedRole.arnFor({ account, roleName: 'production' })).toThrow('[aws-account]');
});

test('a parameter for a managed policy is a value of this engine, and taken', () => {
  const stack = newStack();
  const arn = new CfnParameter(stack, 'Arn').valueAsString;
  expect(() => new TrustedRole(stack, 'Role', { workflow: workflow({ environment: 'prod' }), managedPolicies: [ManagedPolicy.fromManagedPolicyArn(stack, 'P', arn)] })).not.toThrow();
});
