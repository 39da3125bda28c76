import { ResourceIndex } from './file';
import { Resource, Text } from '../../../artifacts';

const CUSTOM_ROLES = ['google_project_iam_custom_role', 'google_organization_iam_custom_role'];

/** A role as a grant names it, and the permissions of a custom one that the files hold; no name where the files leave it open. */
export function roleOf(index: ResourceIndex, from: Resource, role: Text): [name: string | undefined, permissions?: readonly string[]] {
  const [piece, ...rest] = role.pieces;
  const found = rest.length === 0 && typeof piece === 'object' ? index.attributeOf(from, piece)?.resource : undefined;
  const name = index.resolve(from, role).literal;
  const custom = found && CUSTOM_ROLES.includes(found.type) ? found : customRole(index, name);
  return custom ? [`the custom role ${custom.id}`, permissionsOf(custom)] : [name];
}

function permissionsOf({ properties: { permissions } }: Resource): readonly string[] | undefined {
  const literals = Array.isArray(permissions) ? permissions.map((one) => one instanceof Text ? one.literal : undefined) : [undefined];
  return literals.every((one) => one !== undefined) ? literals : undefined;
}

/** By its whole name: of two with one id it is not known which. */
function customRole(index: ResourceIndex, name: string | undefined): Resource | undefined {
  const [, id] = /^(?:projects|organizations)\/[^/]+\/roles\/([^/]+)$/.exec(name ?? '') ?? [];
  if (id === undefined) return undefined;
  const found = index.resources.filter((one) => CUSTOM_ROLES.includes(one.type) && index.settled(one, one.properties.role_id) === id);
  return found.length === 1 ? found[0] : undefined;
}
