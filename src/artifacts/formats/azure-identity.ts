import { described, Format } from './format';
import { record, requireText } from '../json';
import { readLiteral } from '../scalar';

const ID = /^\/subscriptions\/.*\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/([^/]+)$/is;
/** What it is known by, as az and as Terraform call it. */
const IDS = { id: 'id', clientId: 'client_id', principalId: 'principal_id' };
const TYPE = 'azurerm_user_assigned_identity';

/** @see https://learn.microsoft.com/en-us/rest/api/managedidentity/user-assigned-identities/get */
export const AZURE_IDENTITY: Format = {
  name: 'az identity show or list',
  recognises: ({ id }) => typeof id === 'string' && ID.test(id),
  read: (json, place) => {
    const [, name] = ID.exec(requireText(json.id, place.at('id'), 'the id of the identity'))!;
    const ids = Object.entries(IDS).filter(([key]) => typeof json[key] === 'string');
    return [described(TYPE, `${TYPE}.${name}`, place, record([
      ['name', readLiteral(json.name ?? name, place.at('name'))],
      ...ids.map(([key, property]) => [property, readLiteral(json[key], place.at(key))] as const),
    ]))];
  },
};
