import { APP_ROLE, Assignments, keyOfAddress, keyOfId } from './assignments';
import { Definition, Definitions } from './definitions';
import { asTerraform, ScopeReader } from './scope';
import { Resource, scopeOf, Text, Value } from '../../../../artifacts';
import { GivenPermission, IdentityPermissions, locationKey, Permission, TrustingIdentity, UnknownPermission } from '../../../../trust';
import { SESSIONS } from '../../facts/lifetime';
import { AssignedScope, graphPermissionIn, plainPowersOfBuiltIn, plainPowersOfCustom, powersOfAssignment, powersOfCustom, ScopeLevel } from '../../permissions';
import { ReadIdentity } from '../../read-document';

/** What managed identities and applications may do, by the roles and the permissions of Microsoft Graph that files assign to them. Roles of the directory are not read. */
export class AssignedPermissions {
  private assignments?: Assignments;
  private definitions?: Definitions;
  private scopes?: ScopeReader;
  private bySource?: ReadonlyMap<string, Resource>;

  constructor(private readonly resources: readonly Resource[]) {}

  /** Those of an identity, with all that it is called. */
  public of({ source, flexibleCredentials }: ReadIdentity, { alsoNamed = [] }: Pick<TrustingIdentity, 'alsoNamed'>): IdentityPermissions {
    this.assignments ??= new Assignments(this.resources);
    this.bySource ??= new Map(this.resources.map((resource) => [locationKey(resource.source), resource]));
    const own = this.bySource.get(locationKey(source));
    const keys = [...alsoNamed.map(keyOfId), ...own ? [own.id, ...alsoNamed].map((address) => keyOfAddress(scopeOf(own), address)) : []];
    const read = this.assignments.of(keys).flatMap((assignment) => this.permission(assignment, own, alsoNamed));
    return {
      permissions: read.flatMap((one) => 'held' in one ? [one] : []),
      unknown: read.flatMap((one) => 'held' in one ? [] : [one]),
      longest: flexibleCredentials === undefined ? SESSIONS.managedIdentity : SESSIONS.application,
    };
  }

  /** Where its scope or a condition leaves open which powers it has over all that is there, that is said, beside those that it has over anything. */
  private permission(assignment: Resource, own: Resource | undefined, ids: readonly string[]): (Permission | UnknownPermission)[] {
    this.definitions ??= new Definitions(this.resources);
    this.scopes ??= new ScopeReader(this.resources);
    if (assignment.type === APP_ROLE) return [appRole(assignment)];
    const { properties: { condition }, source } = assignment;
    const definition = this.definitions.find(assignment);
    const [held, given] = [inWords(assignment, definition), asData(assignment, definition)];
    if (!definition) return [{ unsettled: `what ${held} permits`, given, source }];
    const powers = (where: AssignedScope) => 'builtIn' in definition ? powersOfAssignment(definition.builtIn, where) : powersOfCustom(definition.custom, where);
    const plain = 'builtIn' in definition ? plainPowersOfBuiltIn(definition.builtIn) : plainPowersOfCustom(definition.custom);
    const couldHavePower = powers({ level: ScopeLevel.SUBSCRIPTION, isOwn: true }).length > 0;
    const at = this.scopes.read(assignment, own, ids);
    const notEvaluated = isStated(condition) ? { notEvaluated: 'its condition' } : {};
    const plainly: Permission[] = plain.length === 0 ? [] : [{ held, source, powers: plain, ...notEvaluated }];
    if (couldHavePower && !at) return [...plainly, { unsettled: `how far ${held} reaches`, given, source }];
    if (couldHavePower && isStated(condition)) return [...plainly, { unsettled: `what the condition leaves of ${held}`, given, source }];
    return [{ held, given, source, powers: [...at ? powers(at) : [], ...plain], ...notEvaluated }];
  }
}

/** One of no known permission has no power: an id that the files leave open may be any. */
function appRole({ properties: { app_role_id: id }, source }: Resource): Permission | UnknownPermission {
  const text = id instanceof Text ? id.literal ?? id.toString() : '';
  const found = graphPermissionIn(text);
  const isOpen = !found && (!(id instanceof Text) || (id.literal === undefined && !text.includes('"')));
  return isOpen ? { unsettled: 'an application permission that the files leave open', source } : { held: `the permission ${found?.name ?? text}`, source, powers: found?.powers ?? [] };
}

const isStated = (value: Value | undefined) => value !== undefined && value !== null && !(value instanceof Text && value.literal === '');

function inWords({ properties: { role_definition_name: name, role_definition_id: id, scope } }: Resource, definition: Definition | undefined): string {
  const given = [name, id].find((value) => value instanceof Text);
  const role = definition && 'builtIn' in definition ? definition.builtIn.name : given instanceof Text ? given.toString() : 'a role that is not named';
  return `${role} on ${scope instanceof Text ? scope.toString() : 'a scope that is not text'}`;
}

/** The role by its name where that is known, else as the file calls it. Undefined where the file leaves the role or the scope open. */
function asData({ properties }: Resource, definition: Definition | undefined): GivenPermission | undefined {
  const { role_definition_name: name, role_definition_id: id, scope, condition } = properties;
  const action = definition && 'builtIn' in definition ? definition.builtIn.name : asTerraform(id) ?? asTerraform(name);
  const on = asTerraform(scope);
  return action === undefined || on === undefined ? undefined : { action, on, ...isStated(condition) ? { conditional: true } : {} };
}
