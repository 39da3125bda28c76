import { Resource, Text } from '../../../artifacts';
import { Party, StaticKey } from '../../../trust';

/**
 * Resources that make a credential of an application, and the properties that say whose it is, by version of the provider.
 * @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/application_password (2026-11-27)
 */
const KEYS: ReadonlyMap<string, { readonly noun: string; readonly owners: readonly string[] }> = new Map([
  ['azuread_application_password', { noun: 'a client secret', owners: ['application_id', 'application_object_id'] }],
  ['azuread_service_principal_password', { noun: 'a client secret', owners: ['service_principal_id'] }],
  ['azuread_application_certificate', { noun: 'a certificate to log in with', owners: ['application_id', 'application_object_id'] }],
  ['azuread_service_principal_certificate', { noun: 'a certificate to log in with', owners: ['service_principal_id'] }],
]);

/** The secrets and certificates that the resources make, in resources of their own and in the block of an application. */
export function readKeys(resources: Resource[]): StaticKey[] {
  return resources.filter(({ id }) => !/^(?:module\..*\.)?data\./.test(id)).flatMap((resource) => [...ownResource(resource), ...inApplication(resource)]);
}

function ownResource({ type, id, source, properties }: Resource): StaticKey[] {
  const found = KEYS.get(type);
  const owner = found?.owners.map((name) => properties[name]).find((value) => value instanceof Text);
  return found ? [{ party: Party.AZURE, noun: found.noun, identity: owner instanceof Text ? owner.toString() : id, source }] : [];
}

/** @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/application#password (2026-11-27) */
function inApplication({ type, id, source, properties: { password, display_name: name } }: Resource): StaticKey[] {
  const isMade = type === 'azuread_application' && password !== undefined && password !== null && !(Array.isArray(password) && password.length === 0);
  return isMade ? [{ party: Party.AZURE, noun: 'a client secret', identity: name instanceof Text ? name.toString() : id, source }] : [];
}
