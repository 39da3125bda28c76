import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformOutput, TerraformResource, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { TrustedWorkflowValidation } from '../../../src/constructs/terraform';
import { FindingSeverity } from '../../../src/trust';

const folder = mkdtempSync(join(tmpdir(), 'validation-'));
afterAll(() => rmSync(folder, { recursive: true }));
let apps = 0;
const newApp = (props: { skipValidation?: boolean } = {}) => new App({ outdir: join(folder, String(apps += 1)), ...props });

const HOST = 'token.actions.githubusercontent.com';
const reason = 'nothing of value is there';
const CLASSIC = 'repo:my-org/my-repo:environment:prod';

/** A resource of a type that no package is needed for. */
class Raw extends TerraformResource {
  constructor(scope: Construct, id: string, terraformResourceType: string, private readonly attributes: Record<string, unknown>) {
    super(scope, id, { terraformResourceType });
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return this.attributes;
  }
}

/** A role by hand. */
function role(scope: Construct, id: string, sub = 'repo:my-org@123456/my-repo@456789:ref:refs/heads/*'): Raw {
  const Condition = { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com' }, StringLike: { [`${HOST}:sub`]: sub } };
  const Principal = { Federated: `arn:aws:iam::111111111111:oidc-provider/${HOST}` };
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal, Condition }] };
  return new Raw(scope, id, 'aws_iam_role', { name: id, assume_role_policy: JSON.stringify(policy) });
}

/** A managed identity by hand. */
function identity(scope: Construct, id: string, subject: string): Raw {
  const managed = new Raw(scope, id, 'azurerm_user_assigned_identity', { name: id, resource_group_name: 'identities', location: 'westeurope' });
  new Raw(managed, 'Main', 'azurerm_federated_identity_credential', {
    name: 'main', parent_id: managed.getStringAttribute('id'), issuer: `https://${HOST}`, audience: ['api://AzureADTokenExchange'], subject,
  });
  return managed;
}

/** The error of a real synthesis; empty where there is none. */
function synth(app: App): string {
  try {
    app.synth();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test('a role by hand fails the synthesis, with its path, a token that gets in, what to write, and the page of the rule', () => {
  const app = newApp();
  TrustedWorkflowValidation.addTo(app);
  role(new TerraformStack(app, 'prod'), 'deploy');
  const error = synth(app);
  expect(error).toContain('[trust-finding]');
  expect(error).toContain('(any-branch)');
  expect(error).toContain('gets in: sub "repo:my-org@123456/my-repo@456789:ref:refs/heads/');
  expect(error).toMatch(/where: {3}prod\/deploy$/m);
  expect(error).toContain('docs/checks/any-branch.md');
});

test('all stacks are judged, and in each what the stacks write: overrides too', () => {
  const app = newApp();
  TrustedWorkflowValidation.addTo(app);
  role(new TerraformStack(app, 'one'), 'deploy', 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main');
  role(new TerraformStack(app, 'two'), 'deploy', 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main');
  const stack = new TerraformStack(app, 'three');
  identity(stack, 'identity', 'repo:my-org@123456/my-repo@456789:environment:prod').addOverride('name', 'other');
  expect(synth(app)).toBe('');
  const changed = newApp();
  TrustedWorkflowValidation.addTo(changed);
  role(new TerraformStack(changed, 'one'), 'deploy', 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main');
  const { assume_role_policy: policy } = (role(new TerraformStack(changed, 'two'), 'wide', '*') as unknown as { attributes: { assume_role_policy: string } }).attributes;
  new TerraformStack(changed, 'late').addOverride('resource.aws_iam_role.late', { name: 'late', assume_role_policy: policy });
  const error = synth(changed);
  expect(error).toMatch(/where: {3}two\/wide$/m);
  expect(error).toMatch(/where: {3}late$/m);
  expect(error).not.toMatch(/where: {3}one/m);
});

describe('what is acknowledged', () => {
  test('at role A fails at role B', () => {
    const app = newApp();
    const validation = TrustedWorkflowValidation.addTo(app);
    const stack = new TerraformStack(app, 'prod');
    validation.acknowledge(role(stack, 'a'), { id: 'any-branch', reason });
    role(stack, 'ab');
    const error = synth(app);
    expect(error).toMatch(/where: {3}prod\/ab$/m);
    expect(error).not.toMatch(/where: {3}prod\/a$/m);
  });

  test('above a role holds for it, and for no other stack', () => {
    const app = newApp();
    const validation = TrustedWorkflowValidation.addTo(app);
    const [stack, other] = [new TerraformStack(app, 'prod'), new TerraformStack(app, 'prod2')];
    validation.acknowledge(stack, { id: 'any-branch', reason });
    role(stack, 'a');
    expect(synth(app)).toBe('');
    role(other, 'b');
    expect(synth(app)).toMatch(/where: {3}prod2\/b$/m);
  });

  test('is one rule', () => {
    const app = newApp();
    const validation = TrustedWorkflowValidation.addTo(app);
    const found = role(new TerraformStack(app, 'prod'), 'a');
    validation.acknowledge(found, { id: 'any-tag', reason });
    expect(synth(app)).toContain('(any-branch)');
    expect(() => validation.acknowledge(found, { id: 'any-brunch', reason })).toThrow('[unknown-rule]');
    expect(() => validation.acknowledge(found, { id: 'any-branch', reason: 'why' })).toThrow('[wrong-kind-of-value]');
    expect(() => validation.acknowledge(found, { id: 'any-branch' } as never)).toThrow('[missing-property]');
  });
});

test('a limit of its own, on a managed identity', () => {
  const synthesized = (failOn?: FindingSeverity) => {
    const app = newApp();
    TrustedWorkflowValidation.addTo(app, { failOn });
    identity(new TerraformStack(app, 'prod'), 'deploy', CLASSIC);
    return synth(app);
  };
  expect(synthesized()).toBe('');
  expect(synthesized(FindingSeverity.WARNING)).toMatch(/\(name-without-id\)[^]*where: {3}prod\/deploy/);
});

test('nothing that trusts tokens, and no stack: nothing is found', () => {
  const [empty, other] = [newApp(), newApp()];
  TrustedWorkflowValidation.addTo(empty);
  TrustedWorkflowValidation.addTo(other);
  const stack = new TerraformStack(other, 'prod');
  new TerraformOutput(stack, 'out', { value: new TerraformVariable(stack, 'in', { type: 'string' }).stringValue });
  new TerraformStack(other, 'empty');
  expect([synth(empty), synth(other)]).toEqual(['', '']);
});

test('without validation nothing is judged, and the files are written', () => {
  const app = newApp({ skipValidation: true });
  TrustedWorkflowValidation.addTo(app);
  role(new TerraformStack(app, 'prod'), 'deploy');
  expect(synth(app)).toBe('');
  expect(existsSync(join(app.outdir, 'stacks/prod/cdk.tf.json'))).toBe(true);
});

test('text of an app forges no line', () => {
  const app = newApp();
  TrustedWorkflowValidation.addTo(app);
  role(new TerraformStack(app, 'prod'), 'deploy').addOverride('name', 'x\n  where:   other\u001b[2J');
  const error = synth(app);
  expect(error).not.toMatch(/^ *where: {3}other/m);
  expect(error).not.toContain('\u001b');
});

test('once for an app, and for nothing else', () => {
  const app = newApp();
  TrustedWorkflowValidation.addTo(app);
  expect(() => TrustedWorkflowValidation.addTo(app)).toThrow('[validated-twice]');
  expect(() => TrustedWorkflowValidation.addTo(new TerraformStack(app, 'prod'))).toThrow('[no-cdktf-app]');
  expect(() => TrustedWorkflowValidation.addTo(newApp(), { failon: FindingSeverity.NOTE } as object)).toThrow('[unknown-property]');
});
