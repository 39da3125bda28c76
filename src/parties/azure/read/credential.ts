import { judged, refusalsOf, unsettledByMeta } from './unsettled';
import { Resource, Text, Value } from '../../../artifacts';
import { Field, Unsettled } from '../../../trust';
import { AUDIENCES_PER_CREDENTIAL } from '../facts/limits';
import { ReadCredential, ReadFlexibleCredential } from '../read-document';

/** What Terraform itself reads in every resource, and what a state has in all of them. */
const OF_TERRAFORM = ['id', 'timeouts', 'depends_on', 'lifecycle', 'provider', 'connection', 'provisioner', '//', 'count', 'for_each'];
/** Arguments of azurerm_federated_identity_credential, of every provider version. */
const OF_IDENTITY = new Set([
  'name', 'issuer', 'subject', 'audience', 'parent_id', 'user_assigned_identity_id', 'resource_group_name', ...OF_TERRAFORM,
]);
/** Arguments of azuread_application_federated_identity_credential, and of its flexible sibling. */
const OF_APPLICATION = ['application_id', 'application_object_id', 'credential_id', 'display_name', 'description', 'issuer', ...OF_TERRAFORM];
const STANDARD = new Set([...OF_APPLICATION, 'subject', 'audiences']);
const FLEXIBLE = new Set([...OF_APPLICATION, 'claims_matching_expression', 'audience']);

/** Reads a credential of a managed identity. Whatever the file leaves open stays open. */
export function importCredential(resource: Resource): ReadCredential {
  const { properties, source } = resource;
  const [name, issuer] = [textField(properties.name, 'name'), textField(properties.issuer, 'issuer')];
  const [subject, audience] = [textField(properties.subject, 'subject'), audienceField(properties.audience)];
  const refusals = refusalsOf(name, issuer, audience, { subject });
  return { name, issuer, subject, audience, source, ...countOf(properties.audience), ...judged(resource, unsettledOf(resource, OF_IDENTITY), refusals) };
}

/** Reads a standard credential of an application. */
export function importApplicationCredential(resource: Resource): ReadCredential {
  const { properties, source } = resource;
  const [name, issuer] = [textField(properties.display_name, 'name'), textField(properties.issuer, 'issuer')];
  const [subject, audience] = [textField(properties.subject, 'subject'), audienceField(properties.audiences)];
  const refusals = refusalsOf(name, issuer, audience, { subject });
  return { name, issuer, subject, audience, source, ...countOf(properties.audiences), ...judged(resource, unsettledOf(resource, STANDARD), refusals) };
}

/** Reads a flexible credential of an application. */
export function importFlexibleCredential(resource: Resource): ReadFlexibleCredential {
  const { properties, source } = resource;
  const [name, issuer] = [textField(properties.display_name, 'name'), textField(properties.issuer, 'issuer')];
  const [expression, audience] = [textField(properties.claims_matching_expression, 'expression'), textField(properties.audience, 'audience')];
  const refusals = refusalsOf(name, issuer, audience, { expression });
  return { name, issuer, expression, audience, source, ...judged(resource, unsettledOf(resource, FLEXIBLE), refusals) };
}

function unsettledOf(resource: Resource, known: ReadonlySet<string>): Unsettled[] {
  // A null is an argument that is left out.
  const unknown = Object.entries(resource.properties).filter(([key, value]) => value !== null && !known.has(key)).map(([key]) => key).sort();
  return [...unsettledByMeta(resource), ...unknown.map((key) => ({ unsettled: `${resource.id} has ${key}, which is not understood here` }))];
}

function textField(value: Value | undefined, what: string): Field {
  if (value === undefined || value === null) return { unsettled: `it has no ${what}` };
  if (!(value instanceof Text)) return { unsettled: `its ${what} is no text` };
  return value.literal ?? { unsettled: `its ${what} refers to something else: ${value.toString()}` };
}

/** A credential has exactly one audience; Azure refuses any other number. */
function audienceField(value: Value | undefined): Field {
  if (value instanceof Text) return { unsettled: `its audience refers to something else: ${value.toString()}` };
  if (!Array.isArray(value)) return { unsettled: 'it has no audience' };
  return value.length === AUDIENCES_PER_CREDENTIAL.value ? textField(value[0], 'audience') : { unsettled: `it has ${value.length} audiences, and Azure takes exactly one` };
}

/** Said where it is not as Azure takes it. */
function countOf(value: Value | undefined): Pick<ReadCredential, 'audiences'> {
  return Array.isArray(value) && value.length !== AUDIENCES_PER_CREDENTIAL.value ? { audiences: value.length } : {};
}
