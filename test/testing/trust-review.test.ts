import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { TerraformStack, Testing } from 'cdktf';
import { awsStack, azureStack, gcpStack, main, production, staging, workflow } from './fixtures';
import { TrustedRole } from '../../src/constructs/aws';
import { TrustedIdentity } from '../../src/constructs/azure';
import { ApplicationSource, TrustedApplication } from '../../src/constructs/azure-application';
import { TrustedPool, TrustedServiceAccount } from '../../src/constructs/gcp';
import { GitHubWorkflow, GitRefPattern } from '../../src/issuers';
import { TrustReview } from '../../src/testing';
import { ITrustedIdentity, Party } from '../../src/trust';
import { identityOf } from '../fixtures/identity';

process.env.CDK_VALIDATION = 'false';

const patterns = workflow('releases', { environment: undefined, refs: [GitRefPattern.tags('v*'), main] });
const odd = workflow('odd-name', { environment: "it's && (odd)" });
const found = <T>(children: unknown[], kind: abstract new (...args: never[]) => T): T => children.find((child): child is T => child instanceof kind)!;

function application(): TrustedApplication {
  const stack = new TerraformStack(Testing.app(), 'Trust');
  new AzureadProvider(stack, 'Azuread', {});
  return new TrustedApplication(stack, 'Releases', { workflow: patterns, application: ApplicationSource.create({ displayName: 'releases' }) });
}

const roleOf = (trusted: GitHubWorkflow) => found(awsStack(trusted).stack.node.children, TrustedRole);
const identity = () => found(azureStack(production).node.children, TrustedIdentity);
const accountsOf = (workflows: GitHubWorkflow[], number?: string) => found(gcpStack(workflows, number).node.children, TrustedPool).node.children
  .filter((child): child is TrustedServiceAccount => child instanceof TrustedServiceAccount);
const reviewOf = (party: Party, document: Record<string, unknown>) => TrustReview.of(identityOf(production, [], { party, document })).toString();

test.each<[string, () => ITrustedIdentity[]]>([
  ['a role', () => [roleOf(production)]],
  ['a role with several ways in', () => [roleOf(patterns)]],
  ['an identity', () => [identity()]],
  ['an application', () => [application()]],
  ['a pool', () => accountsOf([production, staging], '100000000001')],
  ['a pool with patterns', () => accountsOf([patterns, odd])],
  ['one account of a pool that has two', () => accountsOf([production, staging]).slice(0, 1)],
  ['all clouds', () => [...accountsOf([production]), identity(), roleOf(production)]],
])('reads like a policy review: %s', (_, identities) => {
  expect(`\n${TrustReview.of(...identities()).toString()}\n`).toMatchSnapshot();
});

test('two pools are shown apart', () => {
  const { lines } = TrustReview.of(...accountsOf([production]), ...accountsOf([odd]));
  expect(lines.filter((line) => line === 'GCP')).toHaveLength(2);
});

test('closed trust says so', () => {
  expect(reviewOf(Party.AZURE, { credentials: [], closed: true })).toBe('Azure, production\nclosed: no credential is written');
  expect(reviewOf(Party.AWS, { Version: '2012-10-17', Statement: { Effect: 'Deny', Action: 'sts:AssumeRoleWithWebIdentity', Principal: '*', NotAction: 'x' } }))
    .toBe('AWS, production\nstatement 1: refuses a token of "*"\n  for sts:AssumeRoleWithWebIdentity, where\n  NotAction: "x"');
  expect(reviewOf(Party.GCP, { issuer: 'https://i', mapping: {}, bound: { production: [] }, closed: ['production'], disabled: true })).toContain('production: closed');
});

test('text of others forges no line', () => {
  const subject = 'repo:o/r\n  aud  is  anything';
  expect(reviewOf(Party.AZURE, { credentials: [{ name: 'c', issuer: 'i', audience: 'a', subject }] }).split('\n')).toHaveLength(5);
});

test('what is no identity is refused', () => {
  expect(() => TrustReview.of(production as never)).toThrow('[wrong-kind-of-value]');
});
