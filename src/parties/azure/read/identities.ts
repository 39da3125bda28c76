import { importApplications } from './application';
import { comparedWith } from './compared-with';
import { importCredential } from './credential';
import { OwnerNames } from './names';
import { foundOwner, keyOf, Owner, referenceOf, spokenIn, unnamedOwner, unsettledByOwner } from './owner';
import { AssignedPermissions } from './permissions/permissions';
import { unreached } from './unreached';
import { withUnsettledOwner } from './unsettled';
import { Resource, Text, Value } from '../../../artifacts';
import { Party, TrustingIdentity, Unsettled } from '../../../trust';
import { admittedBy } from '../admitted/admitted';
import { editedIdentity } from '../evaluate/edit';
import { evaluate } from '../evaluate/evaluate';
import { parseIdentityId } from '../permissions/scopes';
import { ReadIdentity } from '../read-document';

const CREDENTIAL = 'azurerm_federated_identity_credential';
const IDENTITY = 'azurerm_user_assigned_identity';

/** The managed identities and applications of an artifact that trust an issuer, each with its credentials, ready to decide. */
export function readIdentities(resources: Resource[]): TrustingIdentity[] {
  const names = new OwnerNames(resources);
  const permissions = new AssignedPermissions(resources);
  return [...importIdentities(resources), ...importApplications(resources)].map((document) => trustingIdentity(document, names, permissions));
}

function trustingIdentity(document: ReadIdentity, names: OwnerNames, permissions: AssignedPermissions): TrustingIdentity {
  return {
    party: Party.AZURE,
    identity: document.identity,
    source: document.source,
    ...names.of(document),
    decide: (token) => evaluate(document, token),
    admitted: () => admittedBy(document),
    permissions: () => permissions.of(document, names.of(document)),
    comparedWith: (needed) => comparedWith(needed, permissions.of(document, names.of(document))),
    edited: (edits) => {
      const edited = editedIdentity(document, edits);
      return edited && trustingIdentity(edited, names, permissions);
    },
    document: () => document,
  };
}

/** The documents of the managed identities, in the order in which the artifact first names them. */
export function importIdentities(resources: Resource[]): ReadIdentity[] {
  // Of a data source too: its name is what the file says of an identity that lives elsewhere.
  const identities = new Map(resources.filter(({ type }) => type === IDENTITY).map((resource) => [keyOf(resource, `${resource.id}.id`), resource]));
  const documents = new Map<string, ReadIdentity>();
  const byOwner = new Map<string, Unsettled[]>();
  let anyOpen = false;
  for (const credential of resources.filter(({ type, id }) => type === CREDENTIAL && !id.startsWith('data.'))) {
    const { key, open = false, ...owner } = ownerOf(credential, identities);
    anyOpen ||= open;
    const document = documents.get(key) ?? { ...owner, credentials: [] };
    documents.set(key, { ...document, credentials: [...document.credentials, importCredential(credential)] });
    byOwner.set(key, unsettledByOwner(parentOf(credential), (address) => identities.get(keyOf(credential, `${address}.id`))));
  }
  const reached = [...documents].map(([key, document]) => withUnsettledOwner(document, byOwner.get(key)!));
  return [...reached, ...unreached(resources, { type: IDENTITY, name: 'name', shows: 'resource_group_name', reached, open: anyOpen })];
}

/** azurerm calls the argument parent_id before 4.65, user_assigned_identity_id since. What is deployed has an id, which begins with that of the identity. */
function parentOf({ properties: { user_assigned_identity_id: parent, parent_id: before, id } }: Resource): Value | undefined {
  return parent ?? before ?? (id instanceof Text && id.literal !== undefined ? Text.of(id.literal.replace(/\/federatedIdentityCredentials\/[^/]*$/i, '')) : undefined);
}

/** Without a parent, the credential stands alone. */
function ownerOf(credential: Resource, identities: ReadonlyMap<string, Resource>): Owner {
  const parent = parentOf(credential);
  if (!(parent instanceof Text)) return unnamedOwner(credential, 'identity');
  if (parent.literal !== undefined) return ownerByResourceId(parent.literal, credential);
  const key = keyOf(credential, referenceOf(parent) ?? parent.toString());
  const found = identities.get(key);
  return found ? foundOwner(key, found, 'name') : { key, identity: spokenIn(credential.source, parent.toString()), source: credential.source, open: true };
}

/** Ids of Azure Resource Manager are the same whatever their letter case. */
function ownerByResourceId(id: string, { source }: Resource): Owner {
  return { key: id.toLowerCase(), identity: parseIdentityId(id)?.name ?? id, source };
}
