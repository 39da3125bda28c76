import { TerraformResource } from 'cdktf';
import { IConstruct } from 'constructs';
import { AzureRoleAssignment } from './azure-role-assignment';
import { ITrustedIdentity } from '../../trust';

/** Whoever roles of Azure are given to: a trusted identity, a trusted application. */
export interface IAzureRoleHolder extends IConstruct, ITrustedIdentity {
  /** Gives one more role. Throws for a role that is too broad, and for one that it has at that scope already. */
  addRoleAssignment(assignment: AzureRoleAssignment): void;

  /**
   * Gives the roles that it does not have yet, and returns what it wrote: nothing where the trust is closed. Throws for a role that is too
   * broad, before it writes one.
   */
  grantRoles(assignments: AzureRoleAssignment[]): TerraformResource[];
}
