import { ProjectIamAuditConfig } from '@cdktf/provider-google/lib/project-iam-audit-config';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { requireProject } from './project';
import { projectKey } from './project-key';
import { GrantContext } from './role-grants';
import { resolveText, shortHash } from './text';
import { AuditLogOptions } from './trusted-pool-props';
import * as errors from '../../internal/catalogue/gcp';
import { AUDITED_SERVICES, auditLogTypes } from '../../parties/gcp/audit';

/** Writes the audit configuration of one project: one resource for each service. Throws before it writes anything. */
export function writeAuditLogs(construct: Construct, options: AuditLogOptions, { registry, provider, ...context }: GrantContext): void {
  const project = options.project === undefined ? context.project : requireProject(options.project);
  if (project === undefined) throw errors.gcpAuditProjectMissing();
  const key = projectKey(construct, project);
  registry.auditLogs(key, construct.node.path)();
  const auditLogConfig = auditLogTypes(options.dataAccess).map((logType) => ({ logType }));
  const configs = AUDITED_SERVICES.value.map((service) =>
    new ProjectIamAuditConfig(construct, `Audit-${service.split('.')[0]}-${shortHash(key.key)}`, { project, service, auditLogConfig, provider }));
  construct.node.addValidation({ validate: () => configs.flatMap(rivals) });
}

/** The second net: another configuration of the same service and project would overwrite ours at each apply, or ours it. Runs at synthesis. */
function rivals(own: ProjectIamAuditConfig): string[] {
  const placeOf = (config: ProjectIamAuditConfig) => resolveText(own, `${config.projectInput} ${config.serviceInput}`);
  const others = TerraformStack.of(own).node.findAll().filter((child): child is ProjectIamAuditConfig =>
    child instanceof ProjectIamAuditConfig && child !== own && placeOf(child) === placeOf(own));
  return others.map((other) => `${other.node.path} configures the audit logs of ${own.serviceInput} for the same project: each would overwrite the other [gcp-audit-logs-twice]`);
}
