import { described, Format, JsonObject } from './format';
import { asObject, Place, record, requireText } from '../json';
import { readLiteral } from '../scalar';

const ID = /\/providers\/Microsoft\.Authorization\/roleAssignments\/([^/]+)$/i;
const TYPE = 'azurerm_role_assignment';
/** As az and as Terraform call them. */
const PROPERTIES = { scope: 'scope', principalId: 'principal_id', roleDefinitionId: 'role_definition_id', roleDefinitionName: 'role_definition_name', condition: 'condition' };

/** az moves what stands under `properties` beside the id. @see https://learn.microsoft.com/en-us/rest/api/authorization/role-assignments/list-for-scope (2026-11-27) */
export const AZURE_ROLE_ASSIGNMENT: Format = {
  name: 'az role assignment list',
  recognises: ({ id }) => typeof id === 'string' && ID.test(id),
  read: (json, place) => {
    const [, name] = ID.exec(requireText(json.id, place.at('id'), 'the id of the role assignment'))!;
    const [properties, at] = flat(json, place);
    const given = Object.entries(PROPERTIES).filter(([key]) => typeof properties[key] === 'string');
    return [described(TYPE, `${TYPE}.${name}`, place, record(given.map(([key, property]) => [property, readLiteral(properties[key], at.at(key))] as const)))];
  },
};

function flat(json: JsonObject, place: Place): [JsonObject, Place] {
  const properties = asObject(json.properties);
  return properties ? [properties, place.at('properties')] : [json, place];
}
