import { AUDIENCES_PER_CREDENTIAL } from './limits';
import { Field, ReadCredential, ReadFlexibleCredential } from './read-document';
import { Resource, Text, Value } from '../../artifacts';

/** What Terraform itself reads in every resource. */
const OF_TERRAFORM = ['timeouts', 'depends_on', 'lifecycle', 'provider', 'connection', 'provisioner', '//'];
/** Arguments of azurerm_federated_identity_credential, of every provider version. */
const OF_IDENTITY = new Set([
  'name', 'issuer', 'subject', 'audience', 'parent_id', 'user_assigned_identity_id', 'resource_group_name', ...OF_TERRAFORM,
]);
/** Arguments of azuread_application_federated_identity_credential, and of its flexible sibling. */
const OF_APPLICATION = ['application_id', 'application_object_id', 'display_name', 'description', 'issuer', ...OF_TERRAFORM];
const STANDARD = new Set([...OF_APPLICATION, 'subject', 'audiences']);
const FLEXIBLE = new Set([...OF_APPLICATION, 'claims_matching_expression', 'audience']);

/** Reads a credential of a managed identity. Whatever the file leaves open stays open. */
export function importCredential(resource: Resource): ReadCredential {
  const { properties, source } = resource;
  return {
    name: textField(properties.name, 'name'),
    issuer: textField(properties.issuer, 'issuer'),
    subject: textField(properties.subject, 'subject'),
    audience: audienceField(properties.audience),
    source,
    doubts: doubtsOf(resource, OF_IDENTITY),
  };
}

/** Reads a standard credential of an application. */
export function importApplicationCredential(resource: Resource): ReadCredential {
  const { properties, source } = resource;
  return {
    name: textField(properties.display_name, 'name'),
    issuer: textField(properties.issuer, 'issuer'),
    subject: textField(properties.subject, 'subject'),
    audience: audienceField(properties.audiences),
    source,
    doubts: doubtsOf(resource, STANDARD),
  };
}

/** Reads a flexible credential of an application. */
export function importFlexibleCredential(resource: Resource): ReadFlexibleCredential {
  const { properties, source } = resource;
  return {
    name: textField(properties.display_name, 'name'),
    issuer: textField(properties.issuer, 'issuer'),
    expression: textField(properties.claims_matching_expression, 'expression'),
    audience: textField(properties.audience, 'audience'),
    source,
    doubts: doubtsOf(resource, FLEXIBLE),
  };
}

function doubtsOf({ id, properties }: Resource, known: ReadonlySet<string>): string[] {
  return Object.keys(properties).filter((key) => !known.has(key)).sort().map((key) => doubtAbout(key, id));
}

function doubtAbout(key: string, id: string): string {
  return ['count', 'for_each'].includes(key)
    ? `${id} has ${key}: whether it exists, and how often, is decided at deploy time`
    : `${id} has ${key}, which is not understood here`;
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
