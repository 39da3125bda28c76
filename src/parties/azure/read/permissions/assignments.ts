import { Resource, scopeOf, Text, Value } from '../../../../artifacts';
import { referenceOf } from '../owner';

/** A permission of an application, such as one of Microsoft Graph, that is given to a principal. */
export const APP_ROLE = 'azuread_app_role_assignment';
/** What gives somebody something, and the property that says whom. */
const ASSIGNMENTS: ReadonlyMap<string, string> = new Map([['azurerm_role_assignment', 'principal_id'], [APP_ROLE, 'principal_object_id']]);
const PRINCIPAL = 'azuread_service_principal';
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** An attribute at the end of an address, with the instance that it may be of in front. */
const ATTRIBUTE = /^(.+?)((?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?)\.[a-z_]+$/;

/** One text for whoever is meant by an id. */
export const keyOfId = (id: string) => id.toLowerCase();
/** One text for whoever is meant by an address in a configuration. */
export const keyOfAddress = (scope: string, address: string) => JSON.stringify([scope, address]);

/** The addresses that a reference to an attribute may be of: the instance that it names, or all of them. */
export function ownersOfReference(reference: string): string[] {
  const [, owner, instance] = ATTRIBUTE.exec(reference) ?? [];
  return owner === undefined ? [] : [...new Set([`${owner}${instance}`, owner])];
}

/** The role assignments of some files, by whom they are for. One whose principal the files leave open is nobody's. */
export class Assignments {
  private readonly byPrincipal = new Map<string, Resource[]>();

  constructor(resources: readonly Resource[]) {
    const principals = new Map(resources.filter(({ type }) => type === PRINCIPAL).map((one) => [keyOfAddress(scopeOf(one), one.id), one]));
    for (const assignment of resources.filter(({ type, id }) => ASSIGNMENTS.has(type) && !id.startsWith('data.'))) {
      for (const key of principalsOf(assignment, principals)) this.byPrincipal.set(key, [...this.byPrincipal.get(key) ?? [], assignment]);
    }
  }

  /** Those of an identity, by all texts that mean it. */
  public of(keys: readonly string[]): readonly Resource[] {
    return [...new Set(keys.flatMap((key) => this.byPrincipal.get(key) ?? []))];
  }
}

/** By the id of the principal; by a reference to an identity, or to the service principal of an application. */
function principalsOf(assignment: Resource, principals: ReadonlyMap<string, Resource>): string[] {
  const id = assignment.properties[ASSIGNMENTS.get(assignment.type)!];
  const addresses = addressesOf(id);
  const keys = addresses.map((address) => keyOfAddress(scopeOf(assignment), address));
  const [principal] = keys.flatMap((key) => principals.get(key) ?? []);
  if (!principal) return [...literalGuid(id), ...keys];
  const application = principal.properties.client_id ?? principal.properties.application_id;
  return [...literalGuid(application), ...addressesOf(application).map((address) => keyOfAddress(scopeOf(principal), address))];
}

function addressesOf(value: Value | undefined): string[] {
  const reference = value instanceof Text ? referenceOf(value) : undefined;
  return reference === undefined ? [] : ownersOfReference(reference);
}

function literalGuid(value: Value | undefined): string[] {
  const literal = value instanceof Text ? value.literal : undefined;
  return literal !== undefined && GUID.test(literal) ? [keyOfId(literal)] : [];
}
