import { ProjectIamAuditConfig } from '@cdktf/provider-google/lib/project-iam-audit-config';
import { Construct } from 'constructs';
import { requireProject } from './project';
import { projectKey } from './project-key';
import { GrantContext } from './role-grants';
import { shortHash } from './text';
import { AuditLogOptions } from './trusted-pool-props';
import * as errors from '../../internal/catalogue/gcp';
import { AUDITED_SERVICES, auditLogTypes } from '../../parties/gcp/facts';

/** Writes the audit configuration of one project: one resource for each service. Throws before it writes anything. */
export function writeAuditLogs(construct: Construct, options: AuditLogOptions, { registry, provider, apis, ...context }: GrantContext): void {
  const project = options.project === undefined ? context.project : requireProject(options.project);
  if (project === undefined) throw errors.gcpAuditProjectMissing();
  const key = projectKey(construct, project);
  registry.audit(key, construct.node.path)();
  const dependsOn = apis && [...apis];
  const auditLogConfig = auditLogTypes(options.dataAccess).map((logType) => ({ logType }));
  AUDITED_SERVICES.value.forEach((service) => {
    const id = `Audit-${service.split('.')[0]}-${shortHash(key.key)}`;
    registry.auditLogs.add(new ProjectIamAuditConfig(construct, id, { project, service, auditLogConfig, dependsOn, provider }), construct.node.path);
  });
}
