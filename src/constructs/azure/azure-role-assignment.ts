import { AzureRole } from './azure-role';
import { AzureScope } from './azure-scope';
import { ROLE, SCOPE } from './brand';
import { requireLiteral } from './text';
import { azureRoleReason } from '../../internal/catalogue/azure-rbac';
import { wrongKind } from '../../internal/catalogue/props';
import { ROLE_ASSIGNMENT_DESCRIPTION_LENGTH } from '../../parties/azure/facts';

/** Why a broad role is given. */
export interface PrivilegedAzureRoleOptions {
  /** Why the pipeline needs it: 1 to 512 characters, which become the description of the role assignment. */
  readonly reason: string;
}

/** One role at one scope, for the identity of a trusted workflow. */
export class AzureRoleAssignment {
  /**
   * A role that fits the deployment. The identity refuses it if it is too broad: at any scope Owner, User Access Administrator and the
   * like, which write role assignments, and Contributor for runs of pull requests; over a subscription or a management group Contributor
   * and the like, and a role whose permissions are not known here; and roles with which the identity could write its own federated
   * credentials.
   */
  public static of(role: AzureRole, scope: AzureScope): AzureRoleAssignment {
    return new AzureRoleAssignment(role, scope);
  }

  /** A broad role, and why the pipeline needs it. Throws without a reason. */
  public static privileged(role: AzureRole, scope: AzureScope, options: PrivilegedAzureRoleOptions): AzureRoleAssignment {
    const { reason = '' } = options ?? {};
    requireLiteral('reason', reason, 'reports show it');
    const limit = ROLE_ASSIGNMENT_DESCRIPTION_LENGTH.value;
    if (reason.trim() === '' || reason.length > limit) throw azureRoleReason(reason, limit);
    return new AzureRoleAssignment(role, scope, reason);
  }

  private constructor(
    /** The role. */
    public readonly role: AzureRole,
    /** What it covers. */
    public readonly scope: AzureScope,
    /** Why it may be broad. @default - it may not */
    public readonly reason?: string,
  ) {
    // Apps in JavaScript: a name in the place of a role would escape every check of how much it permits.
    if (!ROLE.isOn(role)) throw wrongKind('role', role, "AzureRole.builtIn('Website Contributor')");
    if (!SCOPE.isOn(scope)) throw wrongKind('scope', scope, "AzureScope.resourceGroup({ subscriptionId: '<subscription id>', name: 'rg-app' })");
  }
}
