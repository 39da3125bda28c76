import { RoleAssignmentConfig } from '@cdktf/provider-azurerm/lib/role-assignment';
import { Construct } from 'constructs';
import { AzureRole } from './azure-role';
import { AzureRoleAssignment } from './azure-role-assignment';
import { azureRoleTooBroad, azureScope } from '../../internal/catalogue/azure-rbac';
import { escapeTerraform } from '../../internal/terraform';
import { ParsedScope, parseScope, ScopeLevel, scopeOfReference } from '../../parties/azure/permissions';
import { digest, slug } from '../../parties/azure/render';
import { resolveText } from '../terraform/resolve-text';

/** The identity that gets the role, as far as it is known yet; references as Terraform writes them. */
export interface RoleHolder {
  /** @default - it lives in no resource group: an application lives in the directory */
  readonly resourceGroupName?: string;
  /** @default - the identity does not exist yet, or is no resource of Azure Resource Manager */
  readonly identityId?: string;
  /** Whether runs of pull requests get the role. @default false */
  readonly pullRequests?: boolean;
}

/** A checked role assignment, ready to be written. */
export interface PlannedRole {
  /** Id of the construct: the same for the same role and scope. */
  readonly id: string;
  /** `/subscriptions/<id>`, as the scope was given. @default - the scope does not tell it */
  readonly subscription?: string;
  readonly config: Omit<RoleAssignmentConfig, 'principalId'>;
}

const WIDE = [ScopeLevel.SUBSCRIPTION, ScopeLevel.MANAGEMENT_GROUP, ScopeLevel.UNKNOWN];
const SUBSCRIPTION = /^\/subscriptions\/[^/]+/i;

/** Checks a role assignment and decides how Terraform is told its role. */
export function planRole(construct: Construct, assignment: AzureRoleAssignment, holder: RoleHolder): PlannedRole {
  const { role, scope, reason } = assignment;
  const text = resolveText(construct, scope.id);
  const parsed = parse(text);
  if (reason === undefined) checkBreadth(role, text, parsed, holder);
  const [subscription] = SUBSCRIPTION.exec(scope.id) ?? [];
  return {
    id: `Role-${slug(role._builtIn?.name ?? '')}-${digest(text.toLowerCase(), role._guid ?? resolveText(construct, role._definitionId!))}`,
    subscription,
    config: {
      scope: scope.id,
      ...roleProperty(role, subscription),
      // Both: conditions on role assignments look at the type, and a new identity may not have reached every directory replica yet.
      principalType: 'ServicePrincipal',
      skipServicePrincipalAadCheck: true,
      ...reason === undefined ? {} : { description: escapeTerraform(reason) },
    },
  };
}

function parse(text: string): ParsedScope {
  const parsed = parseScope(text) ?? (text.startsWith('${') ? scopeOfReference(text) : undefined);
  if (!parsed) throw azureScope(text);
  return parsed;
}

function checkBreadth(role: AzureRole, scope: string, parsed: ParsedScope, holder: RoleHolder): void {
  const why = whyTooBroad(role, scope, parsed, holder);
  if (why !== undefined) throw azureRoleTooBroad(role.label, parsed.level, scope, why);
}

function whyTooBroad({ _builtIn: known }: AzureRole, scope: string, parsed: ParsedScope, holder: RoleHolder): string | undefined {
  const broad = known ? known.broad : 'nothing here tells how much it permits';
  if (broad !== undefined && WIDE.includes(parsed.level)) return broad;
  if (known?.assignsRoles) return 'it writes role assignments, so it could give itself every other role there';
  if (!known?.widensTrust) return undefined;
  const own = parsed.level === ScopeLevel.RESOURCE_GROUP && holder.resourceGroupName !== undefined
    && parsed.resourceGroup?.toLowerCase() === holder.resourceGroupName.toLowerCase();
  if (own || scope.toLowerCase() === holder.identityId?.toLowerCase()) return 'the identity itself lives there, so it could add federated credentials to itself';
  return holder.pullRequests ? `runs of pull requests get it, whose code nobody has approved yet: ${broad}` : undefined;
}

/**
 * A name is looked up at each apply, so the id is used wherever the scope tells the subscription. Azure gives the id back with the
 * subscription in it, and one without shows as a change for ever.
 */
function roleProperty(role: AzureRole, subscription?: string): Pick<RoleAssignmentConfig, 'roleDefinitionId' | 'roleDefinitionName'> {
  if (role._definitionId !== undefined) return { roleDefinitionId: role._definitionId };
  if (subscription === undefined && role._builtIn) return { roleDefinitionName: role._builtIn.name };
  return { roleDefinitionId: `${subscription ?? ''}/providers/Microsoft.Authorization/roleDefinitions/${role._guid}` };
}
