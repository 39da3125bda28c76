import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { Aspects, TerraformResource } from 'cdktf';
import { RELEASES, trustOf } from '../../fixtures/azure';
import { application, newApp as newApplication } from '../../fixtures/azure-application';
import { newApp } from '../../fixtures/azure-artifact';
import { identity } from '../../fixtures/azure-negative';
import { AzureFixtureWorkflow } from '../../fixtures/azure-workflow';

/** Synthesizes a trusted identity of which somebody changed the credential. */
function synthesized(change: (credential: FederatedIdentityCredential) => void): void {
  const { stack, write } = newApp();
  change(identity({}, stack).node.findAll().find((child) => child instanceof FederatedIdentityCredential)!);
  write();
}

/** The same of an application with a standard or a flexible credential. */
function applicationSynthesized(change: (credential: TerraformResource) => void, flexible: boolean): void {
  const { stack, write } = newApplication();
  const trusted = application(flexible ? { workflow: new AzureFixtureWorkflow(trustOf([RELEASES])) } : {}, stack);
  change(trusted.node.findAll().find((child): child is TerraformResource => child instanceof TerraformResource && child.node.id.startsWith('production-'))!);
  write();
}

const EVIL = 'https://issuer.evil.example';

test.each<[string, (credential: FederatedIdentityCredential) => void, string]>([
  ['the subject, through its property', (credential) => { credential.subject = 'repo:evil/repo:ref:refs/heads/main'; }, 'subject was changed'],
  ['the issuer, through an override', (credential) => credential.addOverride('issuer', EVIL), 'issuer was changed'],
  ['the audience, in place', (credential) => { credential.audienceInput!.push('mine'); }, 'audience.1 was changed'],
  ['the identity', (credential) => { credential.parentId = '/subscriptions/other'; }, 'parent_id was changed'],
  ['the identity, by its newer name', (credential) => credential.addOverride('user_assigned_identity_id', '/subscriptions/other'), 'user_assigned_identity_id was changed'],
  ['lifecycle.ignore_changes', (credential) => { credential.lifecycle = { ignoreChanges: 'all' }; }, 'lifecycle.ignore_changes was changed'],
  ['count', (credential) => { credential.count = 0; }, 'count was changed'],
  ['for_each', (credential) => credential.addOverride('for_each', ['a']), 'for_each was changed'],
  ['an aspect', (credential) => Aspects.of(credential).add({ visit: () => { credential.issuer = EVIL; } }), 'issuer was changed'],
  ['its removal', (credential) => { credential.node.scope!.node.tryRemoveChild(credential.node.id); }, 'was changed after it was checked'],
])('a credential that was changed fails the synthesis: %s', (_, change, message) => {
  expect(() => synthesized(change)).toThrow(new RegExp(`${message}[^]*azure-trust-changed`));
});

test('what changes nothing about the trust stays allowed', () => {
  expect(() => synthesized((credential) => {
    credential.lifecycle = { preventDestroy: true };
    credential.addOverride('timeouts', { create: '10m' });
  })).not.toThrow();
});

describe.each([false, true])('a credential of an application (flexible: %s)', (flexible) => {
  test.each<[string, (credential: TerraformResource) => void, string]>([
    ['the issuer', (credential) => credential.addOverride('issuer', EVIL), 'issuer was changed'],
    ['what it compares', (credential) => credential.addOverride(flexible ? 'claims_matching_expression' : 'subject', 'x'), 'was changed'],
    ['lifecycle.ignore_changes', (credential) => { credential.lifecycle = { ignoreChanges: ['issuer'] }; }, 'lifecycle.ignore_changes was changed'],
  ])('%s fails the synthesis', (_, change, message) => {
    expect(() => applicationSynthesized(change, flexible)).toThrow(new RegExp(`${message}[^]*azure-trust-changed`));
  });

  test('unchanged it is written', () => {
    expect(() => applicationSynthesized(() => {}, flexible)).not.toThrow();
  });
});
