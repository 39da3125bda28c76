import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Duration } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { TrustedRole, TrustedRoleProps, TrustedStackSet } from '../../../src/constructs/aws';
import { GitHubWorkflow, GitHubWorkflowProps } from '../../../src/issuers';
import { ITrustedIdentity, TrustTier } from '../../../src/trust';
import { EnforcementReport } from '../../../src/verify';
import { IMMUTABLE, MAIN, newStack, workflow } from '../../fixtures/aws';
import { application } from '../../fixtures/azure-application';
import { identity } from '../../fixtures/azure-negative';
import { codeOf } from '../../fixtures/error-code';
import { pool } from '../../fixtures/gcp-negative';

const of = (props: Partial<GitHubWorkflowProps> = {}) => new GitHubWorkflow({ name: 'production', repository: IMMUTABLE, refs: [MAIN], ...props });
const STAGING = of({ tier: TrustTier.STAGING });
const word = (id: string) => [{ id, reason: 'the runbook closes it by hand', expires: '2027-06-30' }];
const emergency = (props: Partial<GitHubWorkflowProps> = {}) => of({ tier: TrustTier.EMERGENCY, environment: 'emergency', controls: { reviewers: true, deploymentRefs: true }, refs: undefined, events: ['workflow_dispatch'], acknowledge: [], ...props });
const warnings = (construct: IConstruct) => construct.node.metadata.filter(({ type }) => /warn/.test(type)).map(({ data }) => String(data));

describe('an identity whose workflow has no tier is a warning', () => {
  test('AWS, by an id under which it can be suppressed', () => {
    const stack = newStack();
    new TrustedRole(stack, 'Role', { workflow: of() });
    new TrustedRole(stack, 'Staged', { workflow: of({ name: 'staged', tier: TrustTier.STAGING }) });
    Annotations.fromStack(stack).hasWarning('/Stack/Role', Match.stringLikeRegexp('production has no tier.*cdk-trusted-workflows:no-tier'));
    Annotations.fromStack(stack).hasNoWarning('/Stack/Staged', Match.anyValue());
  });

  test('each role of a stack set', () => {
    const roles = [{ workflow: of() }, { workflow: of({ name: 'other' }) }, { workflow: of({ name: 'staged', tier: TrustTier.STAGING }) }];
    const set = new TrustedStackSet(newStack(), 'Roles', { roles, organizationalUnits: ['ou-abcd-12345678'] });
    expect(warnings(set).map((text) => /workflow (\S+)/.exec(text)?.[1])).toEqual(['production', 'other']);
  });

  test.each<[string, (workflow: GitHubWorkflow) => IConstruct]>([
    ['a managed identity', (trusted) => identity({ workflow: trusted })],
    ['an application', (trusted) => application({ workflow: trusted })],
    ['a pool', (trusted) => {
      const made = pool();
      made.addServiceAccount(trusted, { accountId: 'deploy-account' });
      return made;
    }],
  ])('%s', (_, make) => {
    expect(warnings(make(of()))).toEqual([expect.stringContaining('production has no tier')]);
    expect(warnings(make(STAGING))).toEqual([]);
  });
});

describe('the session of an emergency is short', () => {
  const role = (props: Partial<TrustedRoleProps>, trusted = emergency({ acknowledge: word('aws/event') })) => new TrustedRole(newStack(), 'Role', { workflow: trusted, ...props });
  test.each<[string, Duration | undefined, string]>([
    ['the default', undefined, 'nothing was thrown'],
    ['90 minutes', Duration.minutes(90), 'nothing was thrown'],
    ['91 minutes', Duration.minutes(91), 'requirement-not-enforceable'],
    ['12 hours', Duration.hours(12), 'requirement-not-enforceable'],
  ])('AWS: %s', (_, maxSessionDuration, code) => {
    expect(codeOf(() => role({ maxSessionDuration }))).toBe(code);
  });

  test('of another tier it may be as long as a role allows', () => {
    expect(codeOf(() => role({ maxSessionDuration: Duration.hours(12) }, of({ tier: TrustTier.STAGING })))).toBe('nothing was thrown');
  });

  test('a managed identity has tokens of a day: that takes a word of its own, and an application does not', () => {
    const pinned = { refs: [MAIN], events: undefined, environment: 'emergency' };
    const acknowledged = emergency({ ...pinned, acknowledge: word('azure/ref') });
    expect(codeOf(() => identity({ workflow: acknowledged }))).toBe('requirement-not-enforceable');
    expect(() => identity({ workflow: acknowledged })).toThrow(/TrustedApplication, whose tokens live 60 to 90 minutes/);
    const both = identity({ workflow: emergency({ ...pinned, acknowledge: [...word('azure/ref'), ...word('azure/short-session')] }) });
    expect(both.enforcements.find(({ requirement }) => requirement === 'short-session')?.acknowledged?.id).toBe('azure/short-session');
    expect(EnforcementReport.of(both).unusedAcknowledgements).toEqual([]);
    expect(codeOf(() => application({ workflow: acknowledged }))).toBe('nothing was thrown');
  });

  test('an access token of Google lasts an hour', () => {
    const account = pool().addServiceAccount(emergency(), { accountId: 'emergency-account' });
    expect(account.enforcements.filter(({ requirement }) => requirement === 'short-session').map(({ enforced }) => enforced)).toEqual([true]);
  });
});

describe('a report', () => {
  const role = (trusted: GitHubWorkflow): ITrustedIdentity => new TrustedRole(newStack(), 'Role', { workflow: trusted });
  test('of an emergency is loud, and says what is proved and what is assumed', () => {
    const report = EnforcementReport.of(role(emergency({ acknowledge: word('aws/event') })));
    expect(report.toString()).toMatchSnapshot();
    expect(report.toString().split('\n')[0]).toMatch(/^EMERGENCY ACCESS/);
  });

  test('shows the word that lets a missed rule be, and one that no rule needs', () => {
    const trusted = of({ tier: TrustTier.PRODUCTION, acknowledge: [...word('tier/pinned-run'), ...word('tier/no-pattern')] });
    const report = EnforcementReport.of(role(trusted));
    expect(report.toString()).toMatchSnapshot();
    expect(report.unusedAcknowledgements).toEqual(['tier/no-pattern']);
    expect(report.expiredOn('2027-07-01')).toEqual(['tier/pinned-run', 'tier/no-pattern']);
  });

  test('without a tier says nothing of one', () => {
    expect(EnforcementReport.of(role(workflow({ environment: 'prod' }))).toString()).not.toMatch(/tier/i);
  });
});
