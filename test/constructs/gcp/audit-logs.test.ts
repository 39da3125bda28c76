import { ProjectIamAuditConfig } from '@cdktf/provider-google/lib/project-iam-audit-config';
import { TerraformStack, TerraformVariable } from 'cdktf';
import { synthesize } from './synth';
import { AuditLogOptions, ProjectRole, TrustedPool } from '../../../src/constructs/gcp';
import { FixtureWorkflow, production, token } from '../../fixtures/gcp';
import { resource } from '../../fixtures/terraform-blocks';

const DEPLOY = new FixtureWorkflow(production());

function build(stack: TerraformStack, ...calls: AuditLogOptions[]): TrustedPool {
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github-production', providerId: 'github', project: 'my-project' });
  pool.grantProjectRole(DEPLOY, ProjectRole.of('roles/run.developer'));
  calls.forEach((options) => pool.addAuditLogs(options));
  return pool;
}

const configsOf = (calls: AuditLogOptions[]) => Object.values(synthesize((stack) => build(stack, ...calls)).json.resource.google_project_iam_audit_config ?? {})
  .map(({ project, service, audit_log_config: types }) => [project, service, (types as { log_type: string }[]).map(({ log_type: type }) => type).join(' ')]).sort();

test('nothing is logged unless it is asked for', () => {
  expect(configsOf([])).toEqual([]);
});

test('both services, what only administrators read', () => {
  expect(configsOf([{}])).toEqual([['my-project', 'iam.googleapis.com', 'ADMIN_READ'], ['my-project', 'sts.googleapis.com', 'ADMIN_READ']]);
});

test('the project of the service accounts too, with all reads and writes', () => {
  expect(configsOf([{}, { project: 'my-other-project', dataAccess: true }])).toEqual([
    ['my-other-project', 'iam.googleapis.com', 'ADMIN_READ DATA_READ DATA_WRITE'],
    ['my-other-project', 'sts.googleapis.com', 'ADMIN_READ DATA_READ DATA_WRITE'],
    ['my-project', 'iam.googleapis.com', 'ADMIN_READ'],
    ['my-project', 'sts.googleapis.com', 'ADMIN_READ'],
  ]);
});

test('a project that Terraform knows', () => {
  const { json } = synthesize((stack) => build(stack, { project: new TerraformVariable(stack, 'project', { type: 'string' }).stringValue }));
  expect(Object.values(json.resource.google_project_iam_audit_config).map(({ project }) => project)).toEqual(['${var.project}', '${var.project}']);
});

test.each([['${Token[AWS.AccountId.0]}', 'gcp-foreign-token'], ['123', 'gcp-project-malformed'], ['my-project', 'gcp-audit-logs-twice']])('the project %s is refused', (project, code) => {
  synthesize((stack) => {
    const pool = build(stack, {});
    const { length } = stack.node.findAll();
    expect(() => pool.addAuditLogs({ project })).toThrow(code);
    expect(stack.node.findAll()).toHaveLength(length);
  });
});

test.each([['sts.googleapis.com', 'my-project', true], ['sts.googleapis.com', 'my-other-project', false], ['allServices', 'my-project', false]])(
  'a configuration of %s in %s beside ours: an error is %s', (service, project, isError) => {
    const body = () => synthesize((stack) => {
      build(stack, {});
      new ProjectIamAuditConfig(stack, 'Other', { project, service, auditLogConfig: [{ logType: 'DATA_READ' }] });
    });
    if (isError) expect(body).toThrow(/audit logs of sts\.googleapis\.com for a project that gcp\/Pool configures[^]*where: +gcp\/Other/);
    else expect(body).not.toThrow();
  },
);

const byHand = (stack: TerraformStack, project: string) =>
  resource(stack, 'ByHand', 'google_project_iam_audit_config', { project, service: 'iam.googleapis.com', audit_log_config: [{ log_type: 'DATA_READ' }] });

test('a configuration of no class in another stack is an error, too', () => {
  expect(() => synthesize((stack) => {
    build(stack, {});
    byHand(new TerraformStack(stack.node.root, 'other'), 'my-project');
  })).toThrow(/gcp-audit-logs-by-hand[^]*where: +other\/ByHand/);
});

test.each([['project', true], ['other', false]])('a configuration for the project of the variable %s beside ours for var.project: an error is %s', (name, isError) => {
  const body = () => synthesize((stack) => {
    build(stack, { project: new TerraformVariable(stack, 'project', { type: 'string' }).stringValue });
    byHand(stack, `\${var.${name}}`);
  });
  if (isError) expect(body).toThrow('gcp-audit-logs-by-hand');
  else expect(body).not.toThrow();
});

test('a log configuration lets nobody in and is no identity', () => {
  const { identities } = synthesize((stack) => build(stack, {}));
  expect(identities.map(({ identity, decide }) => [identity, decide(token()).verdict])).toEqual([['roles/run.developer on project my-project', 'accept']]);
});
