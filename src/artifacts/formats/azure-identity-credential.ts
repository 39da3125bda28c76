import { credentialProperties, isCredential, propertiesOf } from './azure-credential';
import { described, Format, JsonObject } from './format';
import { asObject, Place, requireObject, requireText } from '../json';
import { Resource } from '../resource';
import { Text } from '../text';

const ID = /^(\/subscriptions\/.*\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/]+)\/federatedIdentityCredentials\/([^/]+)$/is;
const NAMES = { audiences: 'audience', claimsMatchingExpression: 'claims_matching_expression' };

/**
 * A credential of a managed identity, flat as az prints it or with `properties` as the API has it. The id tells whose it is.
 * @see https://learn.microsoft.com/en-us/rest/api/managedidentity/federated-identity-credentials/list
 */
export const AZURE_IDENTITY_CREDENTIAL: Format = {
  name: 'az identity federated-credential list or show, and the same from Azure Resource Manager',
  recognises: (json) => typeof json.id === 'string' && ID.test(json.id) && isCredential(asObject(json.properties) ?? json),
  read: (json, place) => [readCredential(json, place)],
};

function readCredential(json: JsonObject, place: Place): Resource {
  const [, parent, name] = ID.exec(requireText(json.id, place.at('id'), 'the id of the credential'))!;
  const flat = json.properties === undefined
    ? { json, place }
    : { json: requireObject(json.properties, place.at('properties'), 'an object of properties'), place: place.at('properties') };
  return described('azurerm_federated_identity_credential', `azurerm_federated_identity_credential.${name}`, place, propertiesOf([
    ['name', Text.of(name)],
    ['parent_id', Text.of(parent)],
    ...credentialProperties(flat, NAMES),
  ]));
}
