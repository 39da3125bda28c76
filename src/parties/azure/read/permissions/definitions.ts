import { Resource, scopeOf, Text, Value } from '../../../../artifacts';
import { BuiltInRole, CustomRole, roleById, roleByName } from '../../permissions';
import { referenceOf } from '../owner';
import { keyOfAddress, ownersOfReference } from './assignments';

const DEFINITION = 'azurerm_role_definition';
const IN_ID = /\/roleDefinitions\/([0-9a-f-]{36})$/i;

/** What a role permits: one of Azure's own, or the lists of one that the files define. */
export type Definition = { readonly builtIn: BuiltInRole } | { readonly custom: CustomRole };

/** The roles that assignments give. */
export class Definitions {
  private readonly byAddress: ReadonlyMap<string, Resource>;

  constructor(resources: readonly Resource[]) {
    this.byAddress = new Map(resources.filter(({ type }) => type === DEFINITION).map((one) => [keyOfAddress(scopeOf(one), one.id), one]));
  }

  /** The role of an assignment; undefined where nothing tells what it permits. */
  public find(assignment: Resource): Definition | undefined {
    const { role_definition_id: id, role_definition_name: name } = assignment.properties;
    const reference = id instanceof Text ? referenceOf(id) : undefined;
    const keys = (reference === undefined ? [] : ownersOfReference(reference)).map((address) => keyOfAddress(scopeOf(assignment), address));
    const found = keys.map((key) => this.byAddress.get(key)).find((one) => one !== undefined) ?? this.named(assignment, name);
    const builtIn = builtInOf(name, id) ?? (found && builtInOf(found.properties.name, found.properties.role_definition_id));
    if (builtIn) return { builtIn };
    const custom = found && customRole(found);
    return custom && { custom };
  }

  private named(assignment: Resource, name: Value | undefined): Resource | undefined {
    const called = literalOf(name);
    return called === undefined ? undefined : [...this.byAddress.values()].find((one) => (
      !one.id.startsWith('data.') && scopeOf(one) === scopeOf(assignment) && literalOf(one.properties.name) === called));
  }
}

/** By name, or by the GUID at the end of its id: in front of that stands the subscription, which files commonly leave open. */
function builtInOf(name: Value | undefined, id: Value | undefined): BuiltInRole | undefined {
  const last = id instanceof Text ? id.pieces.at(-1) : undefined;
  const guid = typeof last === 'string' ? IN_ID.exec(last)?.[1] ?? last : '';
  return roleByName(literalOf(name) ?? '') ?? roleById(guid);
}

const literalOf = (value: Value | undefined) => value instanceof Text ? value.literal : undefined;

/** A data source says the permissions of a role in a plan or a state alone. */
function customRole({ properties: { permissions } }: Resource): CustomRole | undefined {
  const blocks = Array.isArray(permissions) ? permissions : permissions === undefined || permissions === null ? [] : [permissions];
  const lists = ['actions', 'not_actions', 'data_actions', 'not_data_actions'].map((list) => blocks.flatMap((block) => textsIn(block, list)));
  if (blocks.length === 0 || lists.flat().some((one) => one === undefined)) return undefined;
  const [actions, notActions, dataActions, notDataActions] = lists as string[][];
  return { actions, notActions, dataActions, notDataActions };
}

function textsIn(block: Value, name: string): (string | undefined)[] {
  if (typeof block !== 'object' || block === null || block instanceof Text || Array.isArray(block)) return [undefined];
  const list = block[name];
  if (list === undefined || list === null) return [];
  return Array.isArray(list) ? list.map(literalOf) : [undefined];
}
