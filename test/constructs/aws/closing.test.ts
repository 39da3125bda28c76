import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnRole, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { App, Duration, Stack } from 'aws-cdk-lib/core';
import { TrustedProvider, TrustedRole, TrustedRoleProps } from '../../../src/constructs/aws';
import { readIdentities } from '../../../src/parties/aws';
import { Verdict } from '../../../src/trust';
import { EnforcementReport } from '../../../src/verify';
import { ACCOUNT, newApp, newStack, synthesized, workflow } from '../../fixtures/aws';
import { HOLDABLE } from '../../fixtures/aws-workflows';
import { expectToRun } from '../../fixtures/stand-ins';

const production = workflow({ environment: 'prod' });
const roleIn = (stack: Stack, props: Partial<TrustedRoleProps> = {}) => new TrustedRole(stack, 'Role', { workflow: production, closed: true, ...props });
const DENY_ALL = { Action: '*', Effect: 'Deny', Resource: '*' };
const MOMENT = '2026-11-21T14:30:00Z';

function roleProperties(stack: Stack): Record<string, unknown> {
  return (Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'))[0] as { Properties: Record<string, unknown> }).Properties;
}

test.each(Object.entries(HOLDABLE))('a closed role stays, decides DENY from the synthesized file, and its document is the one of the template: %s', (_, props) => {
  const app = newApp();
  const stack = newStack(app);
  const trusted = workflow(props);
  const role = roleIn(stack, { workflow: trusted });
  TrustedProvider.forWorkflows(stack, 'Provider', [trusted]);
  const [identity] = readIdentities(synthesized(app));
  expect(identity.identity).toBe('production');
  const audience = trusted.compile().audiences.aws ?? 'sts.amazonaws.com';
  const tokens = [...trusted.sampleTokens(audience), ...trusted.nearMisses(audience).map(({ claims }) => claims)];
  const verdicts = tokens.map((token) => identity.decide(token).verdict);
  expect([...new Set(verdicts)]).toEqual([Verdict.DENY]);
  expect(roleProperties(stack).AssumeRolePolicyDocument).toEqual(role.document);
  expect(JSON.stringify(role.document)).not.toContain('Allow');
});

test.each(Object.entries(HOLDABLE))('merging of statements leaves a closed trust closed: %s', (_, props) => {
  const stack = newStack(newApp({ context: { '@aws-cdk/aws-iam:minimizePolicies': true } }));
  const { document } = roleIn(stack, { workflow: workflow(props) });
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', { AssumeRolePolicyDocument: Match.exact(document) });
});

test('its sessions can do nothing, beside whatever else the role has', () => {
  const stack = newStack();
  const read = new PolicyDocument({ statements: [new PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] })] });
  roleIn(stack, { inlinePolicies: { read } });
  const document = { Statement: [DENY_ALL], Version: '2012-10-17' };
  expect(roleProperties(stack).Policies).toEqual([{ PolicyName: 'read', PolicyDocument: expect.anything() }, { PolicyName: 'TrustedWorkflowClosed', PolicyDocument: document }]);
});

test('open again: the trust is as before, and sessions from before a moment stay cut', () => {
  const [before, after] = [{ closed: false }, { closed: false, revokeSessionsBefore: MOMENT }].map((props) => {
    const stack = newStack();
    roleIn(stack, props);
    return roleProperties(stack);
  });
  expect(after.AssumeRolePolicyDocument).toEqual(before.AssumeRolePolicyDocument);
  expect(before.Policies).toBeUndefined();
  const cut = { ...DENY_ALL, Condition: { DateLessThan: { 'aws:TokenIssueTime': MOMENT } } };
  expect(after.Policies).toEqual([{ PolicyName: 'TrustedWorkflowClosed', PolicyDocument: { Statement: [cut], Version: '2012-10-17' } }]);
});

test('the report says closed for each requirement', () => {
  const report = EnforcementReport.of(roleIn(newStack()));
  expect(new Set(report.rows.flatMap(({ cells }) => cells.map(({ enforced, how }) => `${enforced} ${how}`)))).toEqual(new Set(['true closed: no token is admitted']));
});

test('a gap that would stop an open role does not stop the closing of it', () => {
  const china = () => newStack(newApp(), 'Stack', { env: { account: ACCOUNT, region: 'cn-north-1' } });
  const trusted = workflow(HOLDABLE['an environment and a branch']);
  expect(() => roleIn(china(), { workflow: trusted, closed: false })).toThrow('[requirement-not-enforceable]');
  expect(() => roleIn(china(), { workflow: trusted })).not.toThrow();
});

test('a closed role keeps its name, its workflow and its provider in the app', () => {
  const stack = newStack();
  roleIn(stack);
  expect(() => new TrustedRole(stack, 'Other', { workflow: production })).toThrow('[aws-two-roles]');
  expect(() => new TrustedProvider(stack, 'Provider', { issuerUrl: 'https://token.actions.githubusercontent.com', audiences: ['x'] })).toThrow('[aws-audience-not-listed]');
});

describe('what cuts the sessions is guarded', () => {
  const TAMPERING: [string, (role: CfnRole) => void][] = [
    ['a deletion of the policies', (role) => role.addPropertyDeletionOverride('Policies')],
    ['another list', (role) => { role.policies = []; }],
    ['an override of its effect', (role) => role.addPropertyOverride('Policies.0.PolicyDocument.Statement.0.Effect', 'Allow')],
    ['a condition that nothing meets', (role) => role.addPropertyOverride('Policies.0.PolicyDocument.Statement.0.Condition', { Null: { 'aws:TokenIssueTime': 'true' } })],
    ['another name', (role) => role.addPropertyOverride('Policies.0.PolicyName', 'x')],
  ];

  test.each(TAMPERING)('%s fails the synthesis', (_, tamper) => {
    for (const props of [{}, { closed: false, revokeSessionsBefore: MOMENT }]) {
      const app = newApp();
      tamper(roleIn(newStack(app), props).node.defaultChild as CfnRole);
      expect(() => app.synth()).toThrow('[aws-session-cut-changed]');
    }
  });

  test('left alone it passes', () => {
    const app = newApp();
    roleIn(newStack(app));
    expect(() => app.synth()).not.toThrow();
  });
});

describe('the runbook', () => {
  const template = (app: App, stack: Stack) => {
    app.synth();
    return roleProperties(stack);
  };

  test('writes by hand what the closing deployment writes', () => {
    const app = newApp();
    const stack = newStack(app);
    const closed = roleIn(stack, { roleName: 'deploy', maxSessionDuration: Duration.hours(2) });
    const open = roleIn(newStack(), { roleName: 'deploy', closed: false });
    const { AssumeRolePolicyDocument, Policies } = template(app, stack);
    const [cut, close] = open.closingRunbook();
    expect(cut.command.slice(0, 7)).toEqual(['aws', 'iam', 'put-role-policy', '--role-name', 'deploy', '--policy-name', 'TrustedWorkflowClosed']);
    expect(Policies).toEqual([{ PolicyName: 'TrustedWorkflowClosed', PolicyDocument: JSON.parse(cut.command.at(-1)!) as unknown }]);
    expect(JSON.parse(close.command.at(-1)!)).toEqual(AssumeRolePolicyDocument);
    expect(open.closingRunbook()).toEqual(closed.closingRunbook());
  });

  test('gets to the program byte for byte, whatever the environment is called', () => {
    for (const environment of ["it's $(id) `x`", '"; id #', 'größe ${x} \u00ad']) {
      const role = new TrustedRole(newStack(), 'Role', { workflow: workflow({ environment }), roleName: '-deploy' });
      expectToRun(role.closingRunbook());
      expect(role.closingRunbook().every(({ shell }) => /^[\x20-\x7e]+$/.test(shell))).toBe(true);
    }
  });

  test('an account that is not known is asked for', () => {
    const role = roleIn(newStack(newApp(), 'Stack', {}));
    expect(() => role.closingRunbook()).toThrow('[aws-runbook-account]');
    expect(() => role.closingRunbook(role.stack.account)).toThrow('[aws-runbook-account]');
    expect(() => role.closingRunbook('12')).toThrow('[aws-account]');
    expect(role.closingRunbook(ACCOUNT)[1].shell).toContain(`arn:aws:iam::${ACCOUNT}:oidc-provider/`);
    const known = roleIn(newStack());
    expect(() => known.closingRunbook('210987654321')).toThrow('[aws-runbook-account]');
    expect(known.closingRunbook(ACCOUNT)).toEqual(known.closingRunbook());
  });
});
