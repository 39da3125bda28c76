import { asObject, Place, record, requireObject } from './json';
import { Resource, Value } from './resource';
import { readScalar } from './scalar';
import { moduleOf } from './terraform-module';
import { readTemplate } from './terraform-template';
import { declareVariables, withVariables } from './terraform-variables';
import { Text } from './text';
import { malformedArtifact } from '../internal/catalogue/artifacts';

/** In a block a property of this name is a comment. */
const COMMENT = '//';

/**
 * The resources and data sources of a Terraform JSON configuration, as cdktf writes it. Ids are addresses: `type.name`,
 * `data.type.name`.
 *
 * A nested block may be an object or a list with that object in it: both mean the same, and both are left as they are
 * written. Variables that are given a value are replaced by it. `count` and `for_each` are properties like others. Resources of modules are not here.
 * Throws `malformed-artifact` and `artifact-too-deep`.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function readTerraform(json: unknown, root: Place): Resource[] {
  const configuration = requireObject(json, root, 'a JSON object');
  declareVariables(configuration.variable, root);
  return [
    ...readBlocks(configuration.resource, root.at('resource'), ''),
    ...readBlocks(configuration.data, root.at('data'), 'data.'),
  ];
}

function readBlocks(json: unknown, place: Place, prefix: string): Resource[] {
  return labels(json, place).flatMap(([type, named, typePlace]) => labels(named, typePlace).flatMap(([name, body, namePlace]) =>
    bodies(body, namePlace).map(([properties, bodyPlace]) => readResource(type, `${prefix}${type}.${name}`, properties, bodyPlace))));
}

/** What stands under each label. Lists of such objects mean the same as one of them with all the labels. */
function labels(json: unknown, place: Place): [label: string, content: unknown, place: Place][] {
  if (json === undefined) return [];
  return bodies(json, place).flatMap(([object, at]) =>
    Object.entries(object).filter(([label]) => label !== COMMENT).map(([label, content]): [string, unknown, Place] => [label, content, at.at(label)]));
}

function bodies(json: unknown, place: Place): [body: { readonly [key: string]: unknown }, place: Place][] {
  if (!Array.isArray(json)) return [[requireObject(json, place, 'a block: a JSON object'), place]];
  return json.map((item: unknown, index) => [requireObject(item, place.at(index), 'a block: a JSON object'), place.at(index)]);
}

function readResource(type: string, id: string, body: { readonly [key: string]: unknown }, place: Place): Resource {
  const properties = Object.entries(body).filter(([name]) => name !== COMMENT);
  return {
    type,
    id,
    source: place.location,
    module: moduleOf(place.unit),
    properties: record(properties.map(([name, value]) => [name, readValue(value, place.at(name))] as const)),
    dependsOn: readDependsOn(body.depends_on, place.at('depends_on')),
  };
}

function readValue(json: unknown, place: Place): Value {
  if (typeof json === 'string') return readCounted(json, place);
  const scalar = readScalar(json);
  if (scalar !== undefined) return scalar;
  if (Array.isArray(json)) return json.map((item, index) => readValue(item, place.at(index)));
  return readMap(requireObject(json, place, 'a JSON value'), place);
}

/** References cost more than the text that they stand in, so they are counted. */
function readCounted(source: string, place: Place): Value {
  const text = readTemplate(source);
  if (text.literal === undefined) place.spend(text.size);
  const value = withVariables(text, place);
  if (value instanceof Text && value !== text) place.spend(value.size);
  return value;
}

/** Keys are templates too. A map with a key that Terraform computes, or with one key twice, is one unknown. */
function readMap(object: { readonly [key: string]: unknown }, place: Place): Value {
  const entries = Object.entries(object).map(([key, value]) => [keyOf(key, place), readValue(value, place.at(key))] as const);
  const keys = new Set(entries.map(([key]) => key));
  if (keys.has(undefined) || keys.size < entries.length) return Text.of({ reference: `a map with computed keys: ${Object.keys(object).join(', ')}` });
  return record(entries.map(([key, value]) => [key!, value] as const));
}

function keyOf(source: string, place: Place): string | undefined {
  const value = withVariables(readTemplate(source), place);
  return value instanceof Text ? value.literal : undefined;
}

/** Addresses; old configurations wrap them in `${}`. */
function readDependsOn(json: unknown, place: Place): string[] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) throw malformedArtifact(place.text, json, 'a list of addresses');
  return json.map((address: unknown, index) => {
    if (typeof address !== 'string') throw malformedArtifact(place.at(index).text, asObject(address) ?? address, 'an address: "type.name"');
    return address.startsWith('${') && address.endsWith('}') ? address.slice(2, -1).trim() : address;
  });
}
