import { Construct } from 'constructs';
import { AzureRoleAssignment } from './azure-role-assignment';
import { PlannedRole, planRole, RoleHolder } from './plan-role';
import { azureDuplicateRole } from '../../internal/catalogue/azure-rbac';
import { CompiledTrust } from '../../trust';

/** The roles of one identity, each once at a scope. */
export class RoleRegistry {
  private readonly roles = new Map<string, PlannedRole>();

  constructor(private readonly construct: Construct, private readonly trust: CompiledTrust) {}

  /** All of them, in the order of their planning. */
  public get all(): PlannedRole[] {
    return [...this.roles.values()];
  }

  /** The subscription of the first role whose scope tells one. */
  public get subscriptionId(): string | undefined {
    return this.all.find(({ subscription }) => subscription !== undefined)?.subscription?.split('/')[2];
  }

  /** Checks a role and writes it down. Throws for one that is too broad, and for one that is there already. Creates nothing. */
  public plan(assignment: AzureRoleAssignment, holder: RoleHolder): PlannedRole {
    const role = planRole(this.construct, assignment, this.withRuns(holder));
    if (this.roles.has(role.id)) throw azureDuplicateRole(assignment.role.label, role.config.scope);
    this.roles.set(role.id, role);
    return role;
  }

  /** Checks all of them, then writes those down that are not there yet, each once. Creates nothing. */
  public planMissing(assignments: readonly AzureRoleAssignment[], holder: RoleHolder): PlannedRole[] {
    const planned = new Map(assignments.map((assignment) => planRole(this.construct, assignment, this.withRuns(holder))).map((role) => [role.id, role]));
    const missing = [...planned.values()].filter(({ id }) => !this.roles.has(id));
    missing.forEach((role) => this.roles.set(role.id, role));
    return missing;
  }

  private withRuns(holder: RoleHolder): RoleHolder {
    return { ...holder, pullRequests: this.trust.unreviewedCode === true };
  }
}
