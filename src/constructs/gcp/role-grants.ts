import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { projectKey } from './project-key';
import { ProjectRole } from './project-role';
import { Registry } from './registry';
import { shortHash } from './text';
import * as errors from '../../internal/catalogue/gcp';
import { gcpTrustChanged } from '../../internal/catalogue/gcp-guard';
import { escapeTerraform } from '../../internal/terraform';
import { Commit } from '../../trust';
import { AppGuard } from '../terraform/app-guard';
import { PRIVILEGED } from '../terraform/judged-identities';

/** Where grants are written, and what they fall back to. */
export interface GrantContext {
  readonly registry: Registry;
  /** Project of the pool. */
  readonly project?: string;
  readonly provider?: TerraformProvider;
  /** In a pool that exists, no binding before the provider is ours: until then another one may map the value. @default - in any order */
  readonly dependsOn?: ITerraformDependable[];
  /** APIs that are enabled before anything is made. @default - the project has them */
  readonly apis?: readonly ITerraformDependable[];
}

/** A role with its project. */
export interface PlannedGrant {
  readonly role: ProjectRole;
  readonly project: string;
}

/** Roles with their projects, once each. Throws where nobody says which. */
export function planGrants(roles: readonly ProjectRole[], { project }: GrantContext): PlannedGrant[] {
  const planned = roles.map((role): [key: string, grant: PlannedGrant] => {
    const on = role.project ?? project;
    if (on === undefined) throw errors.gcpProjectMissing(`the grant of ${role.role}`);
    return [JSON.stringify([on, role.role]), { role, project: on }];
  });
  return [...new Map(planned).values()];
}

/** What the grants add to the allow policies of their projects, for so many principals each: none where the trust is closed. */
export function claimGrants(scope: Construct, grants: readonly PlannedGrant[], principals: number, { registry }: GrantContext): Commit[] {
  const keys = new Map(grants.map(({ project }) => [projectKey(scope, project).key, projectKey(scope, project)]));
  return [...keys.values()].map(({ key, text }) => {
    const count = grants.filter(({ project }) => projectKey(scope, project).key === key).length;
    return registry.members({ key: `policy of project ${key}`, text: `project ${text}` }, count * principals);
  });
}

/** Writes one member of a project's allow policy. */
export function writeGrant(scope: Construct, id: string, { role, project }: PlannedGrant, member: string, { provider, dependsOn }: GrantContext): void {
  const grant = new ProjectIamMember(scope, id, { project, role: escapeTerraform(role.role), member, dependsOn, provider });
  AppGuard.of(scope).watch(grant, () => ({ project, role: escapeTerraform(role.role), member }), gcpTrustChanged);
  if (role.reason !== undefined) grant.node.addMetadata(PRIVILEGED, role.reason);
}

/** A construct id of what makes a grant the one that it is; the same in each synthesis, whatever was added before it. */
export function grantId(scope: Construct, { role, project }: PlannedGrant, ...more: string[]): string {
  return `${role.role.replace(/[^A-Za-z0-9]+/g, '-')}-${shortHash(projectKey(scope, project).key, role.role, ...more)}`;
}
