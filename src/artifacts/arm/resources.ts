import { ArmValues } from './value';
import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { JsonObject } from '../formats/format';
import { asObject, Place, requireObject, requireText } from '../json';
import { Text } from '../text';

/** A resource of a template, with the type and name of its parents in front of its own. */
export interface ArmResource {
  readonly type: string;
  readonly name: Text;
  readonly json: JsonObject;
  readonly place: Place;
  readonly values: ArmValues;
}

/** Nested deployments carry a template of their own. */
const DEPLOYMENT = 'microsoft.resources/deployments';

/** All resources of a template: those in resources, and those of nested deployments. */
export function resourcesOf(template: JsonObject, place: Place): ArmResource[] {
  const values = new ArmValues(template.variables, place);
  return listed(template.resources, place.at('resources')).flatMap(([json, at]) => withChildren(json, at, values));
}

/** A list, or an object of symbolic names. */
function listed(json: unknown, place: Place): [json: JsonObject, place: Place][] {
  if (json === undefined) return [];
  const entries: [string | number, unknown][] = Array.isArray(json)
    ? json.map((item: unknown, index) => [index, item])
    : Object.entries(requireObject(json, place, 'a list of resources'));
  return entries.map(([key, item]) => [requireObject(item, place.at(key), 'a resource: a JSON object with type and name'), place.at(key)]);
}

function withChildren(json: JsonObject, place: Place, values: ArmValues, parent?: ArmResource): ArmResource[] {
  const own = requireText(json.type, place.at('type'), 'the type of the resource');
  const name = values.text(requireText(json.name, place.at('name'), 'the name of the resource'));
  const resource: ArmResource = {
    type: parent ? `${parent.type}/${own}` : own,
    name: parent ? Text.of(...parent.name.pieces, '/', ...name.pieces) : name,
    json,
    place,
    values,
  };
  if (resource.type.toLowerCase() === DEPLOYMENT) return nested(resource);
  return [resource, ...listed(json.resources, place.at('resources')).flatMap(([child, at]) => withChildren(child, at, values, resource))];
}

/** A template that is linked is elsewhere. */
function nested({ json, place }: ArmResource): ArmResource[] {
  const properties = asObject(json.properties) ?? {};
  const at = place.at('properties').at('template');
  if (properties.template === undefined) throw malformedArtifact(at.text, undefined, 'a template in place: one that is linked is not in this file; give that file too');
  return resourcesOf(requireObject(properties.template, at, 'a template'), at);
}
