import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnRole, OpenIdConnectPrincipal, OpenIdConnectProvider, Role } from 'aws-cdk-lib/aws-iam';
import { App, CfnResource, CfnStackSet, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { PLUGIN, RULES } from '../../../src/checks';
import { acknowledgedInCdk } from '../../../src/cli/lint/exceptions/of-cdk';
import { TrustedRole, TrustedWorkflowChecks } from '../../../src/constructs/aws';
import { FindingSeverity } from '../../../src/trust';
import { newStack, workflow } from '../../fixtures/aws';

const folder = mkdtempSync(join(tmpdir(), 'checks-'));
afterAll(() => rmSync(folder, { recursive: true }));
let apps = 0;

const HOST = 'token.actions.githubusercontent.com';
const ANY_BRANCH = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/*';
const MAIN = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main';
const RULE = 'cdk-trusted-workflows::any-branch';
const reason = 'nothing of value is there';

function trust(sub: string, Federated = `arn:aws:iam::111111111111:oidc-provider/${HOST}`): object {
  const Condition = { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com' }, StringLike: { [`${HOST}:sub`]: sub } };
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated }, Condition }] };
}
const byHand = (scope: Construct, id: string, sub = ANY_BRANCH) => new CfnRole(scope, id, { assumeRolePolicyDocument: trust(sub) });

interface Construed { constructPath?: string; cloudFormationResource?: { logicalId: string; templatePath: string } }
interface Violation {
  ruleName: string;
  severity: string;
  description: string;
  suggestedFix?: string;
  ruleMetadata: Record<string, string>;
  violatingConstructs: Construed[];
}
interface Reported { failed: string | undefined; violations: Violation[]; found: (string | undefined)[][] }

/** Really synthesizes an app, and reads the report that CDK writes. */
function synth(build: (app: App) => void, checks = new TrustedWorkflowChecks()): Reported {
  const outdir = join(folder, String(apps += 1));
  const app = new App({ outdir, analyticsReporting: false, treeMetadata: false });
  Validations.of(app).addPlugins(checks);
  build(app);
  let failed: string | undefined;
  try {
    app.synth();
  } catch (error) {
    failed = (error as Error).message;
  }
  const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as { pluginReports: { pluginName: string; violations: Violation[] }[] };
  // CDK leaves out who has nothing to say.
  const { violations } = pluginReports.find(({ pluginName }) => pluginName === 'cdk-trusted-workflows') ?? { violations: [] };
  const found = violations.flatMap(({ ruleName, violatingConstructs }) => violatingConstructs.map(({ constructPath }) => [ruleName, constructPath]));
  return { failed, violations, found };
}

test('ids are API: the name of the plugin, and the rules', () => {
  const checks = new TrustedWorkflowChecks();
  expect([checks.name, PLUGIN]).toEqual(['cdk-trusted-workflows', 'cdk-trusted-workflows']);
  expect(checks.ruleIds).toEqual(RULES.map(({ id }) => id));
  expect(checks.version).toMatch(/^\d+\.\d+\.\d+/);
});

test('a role by hand fails the synthesis, with its path, a token that gets in, and what to write', () => {
  const { failed, violations: [violation, ...more] } = synth((app) => byHand(new Stack(app, 'App'), 'Deploy'));
  expect(more).toEqual([]);
  expect(violation).toMatchObject({ ruleName: 'any-branch', severity: 'error', violatingConstructs: [{ constructPath: 'App/Deploy' }] });
  expect(violation.description).toContain('gets in: sub "repo:my-org@123456/my-repo@456789:ref:refs/heads/');
  expect(violation.suggestedFix).toEqual(expect.any(String));
  expect(failed).toContain('App/Deploy');
  expect(failed).toContain(RULE);
});

test('a rule that is acknowledged at role A still fails at role B', () => {
  const { failed, found } = synth((app) => {
    const stack = new Stack(app, 'App');
    Validations.of(byHand(stack, 'A')).acknowledge({ id: RULE, reason });
    byHand(stack, 'B');
  });
  expect(failed).toContain('App/B');
  expect(failed).not.toContain('App/A');
  expect(found).toContainEqual(['any-branch', 'App/B']);
});

test('what is acknowledged is told by the command, from the report', () => {
  const outdir = join(folder, 'acknowledged');
  const app = new App({ outdir, analyticsReporting: false });
  Validations.of(app).addPlugins(new TrustedWorkflowChecks());
  Validations.of(byHand(new Stack(app, 'App'), 'A')).acknowledge({ id: RULE, reason });
  app.synth();
  expect(acknowledgedInCdk([outdir], { cwd: folder })).toMatchObject([{ rule: 'any-branch', construct: 'App/A', at: 'App/A', reason }]);
});

test('another rule that is acknowledged at a role acknowledges nothing', () => {
  const { failed } = synth((app) => Validations.of(byHand(new Stack(app, 'App'), 'A')).acknowledge({ id: 'cdk-trusted-workflows::any-tag', reason }, { id: 'other::any-branch', reason }));
  expect(failed).toContain('App/A');
});

test('at all roles, or above them, it passes', () => {
  expect(synth((app) => {
    const [one, other] = [new Stack(app, 'One'), new Stack(app, 'Other')];
    Validations.of(byHand(one, 'A')).acknowledge({ id: RULE, reason });
    byHand(other, 'B');
    Validations.of(other).acknowledge({ id: RULE, reason });
  }).failed).toBeUndefined();
});

test('with a stricter limit an acknowledgement of one role does not let another pass: CDK goes by the word "error" then', () => {
  const build = (app: App) => {
    const stack = new Stack(app, 'App');
    Validations.of(byHand(stack, 'A', 'repo:acme/shop:environment:prod')).acknowledge({ id: 'cdk-trusted-workflows::name-without-id', reason });
    byHand(stack, 'B', 'repo:acme/shop:environment:prod');
  };
  expect(synth(build).failed).toBeUndefined();
  const strict = synth(build, new TrustedWorkflowChecks({ failOn: FindingSeverity.WARNING }));
  expect(strict.failed).toContain('App/B');
  expect(strict.violations.find(({ ruleName }) => ruleName === 'name-without-id')).toMatchObject({ severity: 'error', ruleMetadata: { severity: 'warning' } });
});

test.each<[string, (app: App) => void, string]>([
  ['a role of a construct of CDK', (app) => {
    const stack = new Stack(app, 'App');
    const provider = OpenIdConnectProvider.fromOpenIdConnectProviderArn(stack, 'Provider', `arn:aws:iam::111111111111:oidc-provider/${HOST}`);
    const conditions = { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com' }, StringLike: { [`${HOST}:sub`]: ANY_BRANCH } };
    new Role(stack, 'Deploy', { assumedBy: new OpenIdConnectPrincipal(provider, conditions) });
  }, 'App/Deploy/Resource'],
  ['a resource of no class', (app) => new CfnResource(new Stack(app, 'App'), 'Deploy', { type: 'AWS::IAM::Role', properties: { AssumeRolePolicyDocument: trust(ANY_BRANCH) } }), 'App/Deploy'],
  ['a nested stack', (app) => byHand(new NestedStack(new Stack(app, 'App'), 'Nested'), 'Deploy'), 'App/Nested/Deploy'],
  ['a nested stack in a nested stack', (app) => byHand(new NestedStack(new NestedStack(new Stack(app, 'App'), 'Nested'), 'More'), 'Deploy'), 'App/Nested/More/Deploy'],
  ['a stage', (app) => byHand(new Stack(new Stage(app, 'Prod'), 'App'), 'Deploy'), 'Prod/App/Deploy'],
  ['a logical id of its own', (app) => byHand(new Stack(app, 'App'), 'Deploy').overrideLogicalId('Other'), 'App/Deploy'],
  ['a stack set', (app) => new CfnStackSet(new Stack(app, 'App'), 'Roles', {
    stackSetName: 'roles',
    permissionModel: 'SERVICE_MANAGED',
    templateBody: JSON.stringify({ Resources: { Deploy: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust(ANY_BRANCH) } } } }),
  }), 'App/Roles'],
])('%s is judged, and acknowledged at its path', (_what, build, path) => {
  const { failed, found } = synth(build);
  expect(found).toContainEqual(['any-branch', path]);
  expect(failed).toContain(path);
  const again = synth((app) => {
    build(app);
    Validations.of(app.node.findAll().find(({ node }) => node.path === path)!).acknowledge({ id: RULE, reason });
  });
  expect(again.failed).toBeUndefined();
});

test('a change of an aspect or an override is judged: the file is', () => {
  const { failed } = synth((app) => byHand(new Stack(app, 'App'), 'Deploy', MAIN).addPropertyOverride('AssumeRolePolicyDocument.Statement.0.Condition.StringLike', { [`${HOST}:sub`]: '*' }));
  expect(failed).toContain('any-organization');
});

test('our own roles have nothing that fails', () => {
  const { failed, violations } = synth((app) => new TrustedRole(newStack(app), 'Role', { workflow: workflow({ environment: 'prod' }) }));
  expect(failed).toBeUndefined();
  expect(violations.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('no stack, no resource, no role for tokens: nothing is found', () => {
  for (const build of [(app: App) => new Stack(app, 'Empty'), (app: App) => new CfnResource(new Stack(app, 'App'), 'Topic', { type: 'AWS::SNS::Topic' })]) {
    expect(synth(build)).toMatchObject({ failed: undefined, violations: [] });
  }
});

test('a template that cannot be read fails: nobody has looked at it', () => {
  const { failed } = synth((app) => {
    const stack = new Stack(app, 'App');
    byHand(stack, 'Deploy', MAIN);
    const properties = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`p${index}`, 1]));
    new CfnResource(stack, 'Large', { type: 'AWS::SNS::Topic', properties });
  });
  expect(failed).toContain('artifact-too-large');
});

test('a misspelt property, and a severity that is none', () => {
  expect(() => new TrustedWorkflowChecks({ failon: FindingSeverity.NOTE } as object)).toThrow('[unknown-property]');
  expect(() => new TrustedWorkflowChecks({ failOn: 'fatal' as FindingSeverity })).toThrow('[wrong-kind-of-value]');
});
