import { importApplicationCredential, importFlexibleCredential } from './credential';
import { foundOwner, keyOf, Owner, referenceOf, spokenIn, unnamedOwner, unsettledByOwner } from './owner';
import { unreached } from './unreached';
import { withUnsettledOwner } from './unsettled';
import { Resource, Text, Value } from '../../../artifacts';
import { Unsettled } from '../../../trust';
import { ReadIdentity } from '../read-document';

const STANDARD = 'azuread_application_federated_identity_credential';
const FLEXIBLE = 'azuread_application_flexible_federated_identity_credential';
/** Both make, or look up, an application; `id` is `/applications/` and the object id. */
const REGISTRATION = 'azuread_application_registration';
const APPLICATIONS = [REGISTRATION, 'azuread_application'];
const ID_PREFIX = '/applications/';

/** The applications of an artifact that trust an issuer, in the order in which it first names them. */
export function importApplications(resources: Resource[]): ReadIdentity[] {
  const applications = new Map(resources.filter(({ type }) => APPLICATIONS.includes(type)).map((resource) => [keyOf(resource, resource.id), resource]));
  const documents = new Map<string, Required<ReadIdentity>>();
  const byOwner = new Map<string, Unsettled[]>();
  let anyOpen = false;
  for (const resource of resources.filter(({ type, id }) => [STANDARD, FLEXIBLE].includes(type) && !id.startsWith('data.'))) {
    const { key, open = false, ...named } = ownerOf(resource, applications);
    anyOpen ||= open;
    const { credentials, flexibleCredentials } = documents.get(key) ?? { credentials: [], flexibleCredentials: [] };
    documents.set(key, {
      ...documents.get(key) ?? named,
      credentials: resource.type === STANDARD ? [...credentials, importApplicationCredential(resource)] : credentials,
      flexibleCredentials: resource.type === FLEXIBLE ? [...flexibleCredentials, importFlexibleCredential(resource)] : flexibleCredentials,
    });
    byOwner.set(key, unsettledByOwner(givenId(resource), (address) => applications.get(keyOf(resource, address))));
  }
  const reached = [...documents].map(([key, document]) => withUnsettledOwner(document, byOwner.get(key)!));
  const closed = unreached(resources, { type: REGISTRATION, name: 'display_name', shows: 'display_name', reached, open: anyOpen });
  return [...reached, ...closed.map((application) => ({ ...application, flexibleCredentials: [] }))];
}

/** azuread calls the argument application_object_id before 3.0. */
const givenId = ({ properties }: Resource): Value | undefined => properties.application_id ?? properties.application_object_id;

/** Without an id, the credential stands alone. */
function ownerOf(credential: Resource, applications: ReadonlyMap<string, Resource>): Owner {
  const given = givenId(credential);
  if (!(given instanceof Text)) return unnamedOwner(credential, 'application');
  const id = withoutPrefix(given);
  if (id.literal !== undefined) return { key: id.literal.toLowerCase(), identity: id.literal, source: credential.source };
  // `id` and `object_id` of a resource name the same application.
  const address = referenceOf(id)?.replace(/\.(?:id|object_id)$/, '') ?? id.toString();
  const key = keyOf(credential, address);
  const found = applications.get(key);
  return found ? foundOwner(key, found, 'display_name') : { key, identity: spokenIn(credential.source, given.toString()), source: credential.source, open: true };
}

function withoutPrefix({ pieces: [first, ...rest] }: Text): Text {
  if (typeof first !== 'string') return Text.of(...first === undefined ? [] : [first], ...rest);
  return Text.of(first.startsWith(ID_PREFIX) ? first.slice(ID_PREFIX.length) : first, ...rest);
}
