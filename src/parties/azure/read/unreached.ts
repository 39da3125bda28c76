import { keyOf, nameOf } from './owner';
import { Resource, Text, Value } from '../../../artifacts';
import { ReadIdentity } from '../read-document';

/** What may refer to a closed identity or application: what it may do, and what it is in the directory. */
const HARMLESS = new Set(['azurerm_role_assignment', 'azuread_service_principal', 'azuread_directory_role_assignment', 'azuread_app_role_assignment']);
const ADDRESS = /azure(?:rm|ad)_\w+\.[\w-]+/g;

/** What kind of owner is looked for, and what is known of the credentials of that kind. */
export interface OwnerKind {
  readonly type: string;
  /** The property with its name. */
  readonly name: string;
  /** A property that a configuration of Terraform always has. Other files do not say what else uses an owner. */
  readonly shows: string;
  /** The owners that have credentials. */
  readonly reached: readonly ReadIdentity[];
  /** Whether a credential is for an owner that the artifact does not settle: it may be any of them. */
  readonly open: boolean;
}

/**
 * The owners that no credential of the artifact is for, and that nothing else of it uses: how a closed trust looks. An identity that a
 * virtual machine or a cluster of the artifact has is none that a token was ever to reach.
 */
export function unreached(resources: readonly Resource[], { type, name, shows, reached, open }: OwnerKind): ReadIdentity[] {
  const ofType = open ? [] : resources.filter((resource) => resource.type === type && !resource.id.startsWith('data.'));
  const candidates = ofType.filter((resource) => isConfiguration(resource, shows));
  if (candidates.length === 0) return [];
  const users = resources.filter(({ type: ofUser }) => !HARMLESS.has(ofUser));
  const used = new Set(users.flatMap((user) => addressesIn(user).map((address) => keyOf(user, address))));
  // A credential may name its identity by a literal id, in another file.
  const names = new Set(reached.map(({ identity }) => identity.toLowerCase()));
  return candidates
    .filter((candidate) => !used.has(keyOf(candidate, candidate.id)) && !names.has(nameOf(candidate, name).toLowerCase()))
    .map((candidate) => ({ identity: nameOf(candidate, name), source: candidate.source, credentials: [] }));
}

/** What is deployed has an id, and others name it by that. */
const isConfiguration = ({ properties }: Resource, shows: string) => (
  shows in properties && !(properties.id instanceof Text && properties.id.literal !== undefined));

/** The resources that a resource refers to, without itself. */
function addressesIn({ id, properties }: Resource): string[] {
  const found = new Set<string>();
  const rest: Value[] = Object.values(properties);
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (value instanceof Text) addressesOf(value).forEach((address) => found.add(address));
    else if (typeof value === 'object' && value !== null) rest.push(...Object.values(value));
  }
  found.delete(id);
  return [...found];
}

function addressesOf({ pieces }: Text): string[] {
  return pieces.flatMap((piece) => typeof piece === 'string' ? [] : piece.reference.match(ADDRESS) ?? []);
}
