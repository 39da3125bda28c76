import { requireProject } from './project';
import { requireLiteral } from './text';
import * as errors from '../../internal/catalogue/gcp';
import { isPrivileged, ROLE_NAME } from '../../parties/gcp/permissions';

/** Where a role is given. */
export interface ProjectRoleOptions {
  /**
   * Id of the project, or a reference of cdktf to it.
   * @default - the project of the pool
   */
  readonly project?: string;
}

/** Where a privileged role is given, and why. */
export interface PrivilegedProjectRoleOptions extends ProjectRoleOptions {
  /** Why no narrower role does. Reports show it. */
  readonly reason: string;
}

/** A role on a project. */
export class ProjectRole {
  /**
   * A predefined or custom role: `roles/run.developer`.
   * Throws for a name that is not one, and for roles that can change the project at will or become others there.
   */
  public static of(role: string, options: ProjectRoleOptions = {}): ProjectRole {
    const name = nameOf(role);
    if (isPrivileged(name)) throw errors.gcpPrivilegedRole(name);
    return new ProjectRole(name, projectOf(options));
  }

  /**
   * A role that can change the project at will or become others there, for a reason: `roles/editor`.
   * Throws without a reason.
   */
  public static privileged(role: string, options: PrivilegedProjectRoleOptions): ProjectRole {
    const name = nameOf(role);
    const { reason = '' } = options ?? {};
    if (requireLiteral('reason', reason).trim() === '') throw errors.gcpReasonMissing(name);
    return new ProjectRole(name, projectOf(options), reason);
  }

  private constructor(
    /** Name of the role. */
    public readonly role: string,
    /** Id of the project. @default - the project of the pool */
    public readonly project?: string,
    /** Why a privileged role is given. @default - it is not privileged */
    public readonly reason?: string,
  ) {}
}

function nameOf(role: string): string {
  if (!ROLE_NAME.test(requireLiteral('role', role))) throw errors.gcpRoleMalformed(role);
  return role;
}

const projectOf = ({ project }: ProjectRoleOptions) => project === undefined ? undefined : requireProject(project);
