import { AUDIENCES_PER_CREDENTIAL } from './limits';
import { Field, ReadCredential } from './read-document';
import { Resource, Text, Value } from '../../artifacts';

/** Arguments of azurerm_federated_identity_credential, of every provider version, and what Terraform itself reads. */
const KNOWN = new Set([
  'name', 'issuer', 'subject', 'audience', 'parent_id', 'user_assigned_identity_id', 'resource_group_name', 'timeouts',
  'depends_on', 'lifecycle', 'provider', 'connection', 'provisioner', '//',
]);

/** Reads a credential. Whatever the file leaves open stays open. */
export function importCredential({ id, source, properties }: Resource): ReadCredential {
  return {
    name: textField(properties.name, 'name'),
    issuer: textField(properties.issuer, 'issuer'),
    subject: textField(properties.subject, 'subject'),
    audience: audienceField(properties.audience),
    source,
    doubts: Object.keys(properties).filter((key) => !KNOWN.has(key)).sort().map((key) => doubtAbout(key, id)),
  };
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
