import { ROLE } from './brand';
import { isReference, requireLiteral } from './text';
import { azureNotAGuid } from '../../internal/catalogue/azure';
import { azureCustomRole, azureRoleUnknown } from '../../internal/catalogue/azure-rbac';
import { AZ } from '../../internal/commands/az';
import { command } from '../../internal/commands/command';
import { BUILT_IN_ROLES, BuiltInRole, GUID, parseScope, roleById, roleByName } from '../../parties/azure/permissions';

const DEFINITION = /^(.*)\/providers\/Microsoft\.Authorization\/roleDefinitions\/([^/]+)$/i;

/** What a role is, for the resource and for the check of how much it permits. */
interface RoleFacts {
  readonly label: string;
  readonly guid?: string;
  readonly definitionId?: string;
}

/**
 * A role of Azure RBAC: built in, or your own.
 * @see https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles
 */
export class AzureRole {
  /**
   * A built-in role by its name, `Storage Blob Data Contributor`, whatever the letter case.
   * Throws for names that this library does not know; `builtInId` takes every role.
   */
  public static builtIn(name: string): AzureRole {
    const role = roleByName(requireLiteral('name of the role', name, 'nothing would tell how much it permits'));
    if (!role) throw azureRoleUnknown(name, BUILT_IN_ROLES.map((known) => known.name));
    return new AzureRole({ label: role.name, guid: role.id });
  }

  /** A built-in role by its GUID, the same in every cloud. Throws for anything but a GUID. */
  public static builtInId(id: string): AzureRole {
    requireLiteral('id of the role', id, 'nothing would tell how much it permits');
    if (!GUID.test(id)) throw azureNotAGuid('id of the role', id, `\`${command(AZ.listRoles, { '--name': 'NAME', '--query': '[].name' }).shell}\``);
    return new AzureRole({ label: roleById(id)?.name ?? id.toLowerCase(), guid: id.toLowerCase() });
  }

  /**
   * A custom role by the full id of its definition, or by the `roleDefinitionResourceId` of one in the same stack.
   * Throws for anything else.
   */
  public static custom(definitionId: string): AzureRole {
    if (isReference('id of the role definition', definitionId)) return new AzureRole({ label: definitionId, definitionId });
    const [, scope, guid] = DEFINITION.exec(definitionId) ?? [];
    const scoped = scope === '' || (!/[$%]\{/.test(definitionId) && parseScope(scope) !== undefined);
    if (!scoped || guid === undefined || !GUID.test(guid)) throw azureCustomRole(definitionId);
    return new AzureRole({ label: definitionId, guid: guid.toLowerCase(), definitionId });
  }

  /** For people: its name, else its id. */
  public readonly label: string;

  /** @internal */
  public readonly _guid?: string;

  /** @internal */
  public readonly _definitionId?: string;

  private constructor(facts: RoleFacts) {
    this.label = facts.label;
    this._guid = facts.guid;
    this._definitionId = facts.definitionId;
    ROLE.mark(this);
  }

  /** What is known of a built-in role, also where it was given as a custom one. @internal */
  public get _builtIn(): BuiltInRole | undefined {
    return this._guid === undefined ? undefined : roleById(this._guid);
  }
}
