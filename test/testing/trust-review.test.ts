import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { TerraformStack, Testing } from 'cdktf';
import { awsStack, azureStack, gcpStack, main, production, staging, workflow } from './fixtures';
import { TrustedRole } from '../../src/constructs/aws';
import { TrustedIdentity } from '../../src/constructs/azure';
import { ApplicationSource, TrustedApplication } from '../../src/constructs/azure-application';
import { TrustedPool } from '../../src/constructs/gcp';
import { GitRefPattern } from '../../src/issuers';
import { TrustReview } from '../../src/testing';

process.env.CDK_VALIDATION = 'false';

const patterns = workflow('releases', { environment: undefined, refs: [GitRefPattern.tags('v*'), main] });
const odd = workflow('odd-name', { environment: "it's && (odd)" });
const found = <T>(children: unknown[], kind: abstract new (...args: never[]) => T): T => children.find((child): child is T => child instanceof kind)!;

function application(): TrustedApplication {
  const stack = new TerraformStack(Testing.app(), 'Trust');
  new AzureadProvider(stack, 'Azuread', {});
  return new TrustedApplication(stack, 'Releases', { workflow: patterns, application: ApplicationSource.create({ displayName: 'releases' }) });
}

test.each<[string, () => string]>([
  ['a role', () => TrustReview.ofRole(found(awsStack(production).stack.node.children, TrustedRole).document)],
  ['a role with several ways in', () => TrustReview.ofRole(found(awsStack(patterns).stack.node.children, TrustedRole).document)],
  ['an identity', () => TrustReview.ofIdentity(found(azureStack(production).node.children, TrustedIdentity).document)],
  ['an application', () => TrustReview.ofApplication(application().document)],
  ['a pool', () => TrustReview.ofPool(found(gcpStack([production, staging], '100000000001').node.children, TrustedPool).document)],
  ['a pool with patterns', () => TrustReview.ofPool(found(gcpStack([patterns, odd]).node.children, TrustedPool).document)],
])('reads like a policy review: %s', (_, review) => {
  expect(`\n${review()}\n`).toMatchSnapshot();
});

test('closed trust says so', () => {
  expect(TrustReview.ofIdentity({ credentials: [], closed: true })).toBe('closed: no credential is written');
  expect(TrustReview.ofRole({ Version: '2012-10-17', Statement: { Effect: 'Deny', Action: 'sts:AssumeRoleWithWebIdentity', Principal: '*', NotAction: 'x' } }))
    .toBe('statement 1: refuses a token of "*"\n  for sts:AssumeRoleWithWebIdentity, where\n  NotAction: "x"');
  expect(TrustReview.ofPool({ issuer: 'https://i', mapping: {}, bound: { production: [] }, closed: ['production'], disabled: true })).toContain('production: closed');
});

test('text of others forges no line', () => {
  const subject = 'repo:o/r\n  aud  is  anything';
  expect(TrustReview.ofIdentity({ credentials: [{ name: 'c', issuer: 'i', audience: 'a', subject }] }).split('\n')).toHaveLength(4);
});
