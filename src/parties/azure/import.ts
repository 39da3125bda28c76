import { evaluate } from './evaluate';
import { importCredential } from './import-credential';
import { ReadIdentity } from './read-document';
import { parseIdentityId } from './scopes';
import { Resource, Text, Value } from '../../artifacts';
import { Party } from '../../trust';
import { TrustingIdentity } from '../../trust/identity';

const CREDENTIAL = 'azurerm_federated_identity_credential';
const IDENTITY = 'azurerm_user_assigned_identity';

/** Whose credential it is. */
interface Owner {
  /** One text per identity: equal keys, one identity. */
  readonly key: string;
  readonly identity: string;
  readonly source: string;
}

/** The managed identities of an artifact that trust somebody, each with its credentials, ready to decide. */
export function readIdentities(resources: Resource[]): TrustingIdentity[] {
  return importIdentities(resources).map((document) => ({
    party: Party.AZURE,
    identity: document.identity,
    source: document.source,
    decide: (token) => evaluate(document, token),
  }));
}

/** The documents of those identities, in the order in which the artifact first names them. */
export function importIdentities(resources: Resource[]): ReadIdentity[] {
  // Of a data source too: its name is what the file says of an identity that lives elsewhere.
  const identities = new Map(resources.filter(({ type }) => type === IDENTITY).map((resource) => [keyOf(resource, `${resource.id}.id`), resource]));
  const documents = new Map<string, ReadIdentity>();
  for (const credential of resources.filter(({ type, id }) => type === CREDENTIAL && !id.startsWith('data.'))) {
    const owner = ownerOf(credential, identities);
    const document = documents.get(owner.key) ?? { identity: owner.identity, source: owner.source, credentials: [] };
    documents.set(owner.key, { ...document, credentials: [...document.credentials, importCredential(credential)] });
  }
  return [...documents.values()];
}

/** Addresses are unique in one file only: two stacks may both hold `azurerm_user_assigned_identity.ci`. */
function keyOf({ source }: Resource, reference: string): string {
  return JSON.stringify([source.split('#')[0], reference]);
}

/** azurerm calls the argument parent_id before 4.65, user_assigned_identity_id since. Without either, the credential stands alone. */
function ownerOf(credential: Resource, identities: ReadonlyMap<string, Resource>): Owner {
  const parent = credential.properties.user_assigned_identity_id ?? credential.properties.parent_id;
  const unnamed = { key: keyOf(credential, credential.id), identity: `the identity of ${credential.id}`, source: credential.source };
  if (!(parent instanceof Text)) return unnamed;
  if (parent.literal !== undefined) return ownerByResourceId(parent.literal, credential);
  const key = keyOf(credential, referenceOf(parent) ?? parent.toString());
  const found = identities.get(key);
  return found ? { key, identity: nameOf(found), source: found.source } : { key, identity: parent.toString(), source: credential.source };
}

function referenceOf({ pieces }: Text): string | undefined {
  const [only, ...rest] = pieces;
  return rest.length === 0 && typeof only === 'object' ? only.reference : undefined;
}

/** Ids of Azure Resource Manager are the same whatever their letter case. */
function ownerByResourceId(id: string, { source }: Resource): Owner {
  return { key: id.toLowerCase(), identity: parseIdentityId(id)?.name ?? id, source };
}

function nameOf({ id, properties }: Resource): string {
  const name: Value | undefined = properties.name;
  return (name instanceof Text ? name.literal : undefined) ?? id;
}
