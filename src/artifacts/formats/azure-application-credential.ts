import { credentialProperties, isCredential, propertiesOf } from './azure-credential';
import { described, Format, has, JsonObject } from './format';
import { Place } from '../json';
import { Resource, Value } from '../resource';
import { readLiteral } from '../scalar';
import { Text } from '../text';

const OWNER = /applications\('?([0-9a-f-]{36})'?\)|applications\/([0-9a-f-]{36})\//i;
/** Of the flexible form azuread takes one audience, Microsoft Graph a list of one. */
const STANDARD = { description: 'description' };
const FLEXIBLE = { claimsMatchingExpression: 'claims_matching_expression' };

interface Named { readonly type: string; readonly properties: [string, Value][] }

/** How Terraform calls a credential of an application: by its type, and its properties by its names. `read` has what their expressions come to. */
export function asTerraform(json: JsonObject, place: Place, read?: { readonly [key: string]: Value }): Named {
  const flexible = has(json, 'claimsMatchingExpression') && json.claimsMatchingExpression !== null;
  const literals = credentialProperties({ json, place }, flexible ? FLEXIBLE : STANDARD);
  const properties = literals.map(([key, literal]): [string, Value] => [key, read?.[key] ?? literal]);
  return { type: `azuread_application_${flexible ? 'flexible_' : ''}federated_identity_credential`, properties: flexible ? properties.map(single) : properties };
}

/**
 * A credential of an application. az and Microsoft Graph print no owner with it: all of one file belong to one application, which is
 * named where `@odata.context` or `@odata.id` tells.
 * @see https://learn.microsoft.com/en-us/graph/api/resources/federatedidentitycredential?view=graph-rest-beta
 */
export const AZURE_APPLICATION_CREDENTIAL: Format = {
  name: 'az ad app federated-credential list or show, and the same from Microsoft Graph, flexible ones too',
  recognises: (json) => isCredential(json) && has(json, 'audiences') && !(typeof json.id === 'string' && json.id.startsWith('/')),
  read: (json, place) => [readCredential(json, place)],
};

function readCredential(json: JsonObject, place: Place): Resource {
  const { type, properties } = asTerraform(json, place);
  const name = readLiteral(json.name ?? null, place.at('name'));
  const credential = described(type, `${type}.${name instanceof Text ? name.toString() : 'unnamed'}`, place, propertiesOf([
    ['application_id', ownerOf(json, place)],
    ...name === null ? [] : [['display_name', name] as const],
    ...properties,
  ]));
  // What az takes as --parameters has no id yet.
  return { ...credential, exists: typeof json.id === 'string' };
}

function single([key, value]: [string, Value]): [string, Value] {
  if (key !== 'audiences') return [key, value];
  return ['audience', Array.isArray(value) && value.length === 1 ? value[0] : value];
}

function ownerOf(json: JsonObject, place: Place): Text {
  const told = ['@odata.context', '@odata.id'].map((key) => json[key]).find((text) => typeof text === 'string' && OWNER.test(text));
  const [, quoted, plain] = OWNER.exec(typeof told === 'string' ? told : '') ?? [];
  const id = quoted ?? plain;
  return id === undefined ? Text.of({ reference: `the application of ${place.source}` }) : Text.of(`/applications/${id}`);
}
