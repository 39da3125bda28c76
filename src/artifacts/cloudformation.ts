import { declareParameters } from './cloudformation-parameters';
import { asObject, own, Place, record, requireObject, requireText } from './json';
import { Resource, Value } from './resource';
import { readTemplateProperties, unsettled } from './template-value';
import { Text } from './text';
import { malformedArtifact, templateNotFinal } from '../internal/catalogue/artifacts';

/**
 * The resources of a CloudFormation template. What the template alone settles is evaluated (Join, Sub, Select, Split,
 * FindInMap over literals and over parameters that are given); other parameters, also those with defaults, pseudo parameters, attributes
 * and all other functions are references. `{{resolve:...}}` is one too.
 *
 * A resource under a condition is there, with its condition; it may not be created.
 * Throws `malformed-artifact`, `artifact-too-deep`, and `template-not-final` for a template with macros or loops.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/template-reference.html
 */
export function readCloudFormation(json: unknown, root: Place): Resource[] {
  const template = requireObject(json, root, 'a JSON object');
  refuseMacros(template.Transform, root.at('Transform'));
  declareParameters(template, root);
  const mappings = requireObject(template.Mappings ?? {}, root.at('Mappings'), 'an object of mappings');
  const resources = requireObject(template.Resources ?? {}, root.at('Resources'), 'an object of resources');
  return Object.entries(resources).map(([id, resource]) => readResource(id, resource, root.at('Resources').at(id), mappings));
}

/** Macros of AWS leave the resources that they find as they are, but for Include, which brings in others. */
function refuseMacros(json: unknown, place: Place): void {
  const macros: unknown[] = Array.isArray(json) ? json : json === undefined ? [] : [json];
  for (const macro of macros) {
    const name = requireText(asObject(macro)?.Name ?? macro, place, 'the name of a macro, or a list of them');
    if (!name.startsWith('AWS::') || name === 'AWS::Include') throw templateNotFinal(place.text, `the macro ${JSON.stringify(name)}`);
  }
}

function readResource(id: string, json: unknown, place: Place, mappings: { readonly [name: string]: unknown }): Resource {
  if (id.startsWith('Fn::')) throw templateNotFinal(place.text, `the function ${JSON.stringify(id)}`);
  const resource = requireObject(json, place, 'a resource: a JSON object with Type');
  const { Condition: condition } = resource;
  return {
    type: requireText(resource.Type, place.at('Type'), 'the type of the resource'),
    id,
    source: place.location,
    properties: record([...Object.entries(readProperties(resource.Properties ?? {}, place.at('Properties'), mappings)), ...assetOf(resource)]),
    dependsOn: readDependsOn(resource.DependsOn, place.at('DependsOn')),
    ...condition === undefined ? {} : { condition: requireText(condition, place.at('Condition'), 'the name of a condition') },
  };
}

/** The file of its output that CDK says a resource is made from; no property of CloudFormation has such a name. */
function assetOf({ Metadata: metadata }: { readonly [key: string]: unknown }): [string, Value][] {
  const path = own(asObject(metadata) ?? {}, 'aws:asset:path');
  return typeof path === 'string' ? [['aws:asset:path', Text.of(path)]] : [];
}

/** Beside a function that brings in properties, no property is settled. */
function readProperties(json: unknown, place: Place, mappings: { readonly [name: string]: unknown }): { readonly [name: string]: Value } {
  const properties = requireObject(json, place, 'an object of properties');
  const names = Object.keys(properties);
  const inserted = names.find((name) => name.startsWith('Fn::'));
  if (inserted !== undefined) return record(names.map((name) => [name, unsettled(inserted, properties, place)] as const));
  return readTemplateProperties(properties, place, mappings);
}

function readDependsOn(json: unknown, place: Place): string[] {
  if (json === undefined) return [];
  if (typeof json === 'string') return [json];
  if (!Array.isArray(json)) throw malformedArtifact(place.text, json, 'a logical id or a list of them');
  return json.map((id, index) => requireText(id, place.at(index), 'a logical id'));
}
