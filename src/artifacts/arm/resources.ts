import { copiesOf } from './copies';
import { declareParameters } from './parameters';
import { ArmValues } from './value';
import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { JsonObject } from '../formats/format';
import { asObject, Place, requireObject, requireText } from '../json';
import { Value } from '../resource';
import { Text } from '../text';

/** A resource of a template, with the type and name of its parents in front of its own. */
export interface ArmResource {
  readonly type: string;
  readonly name: Text;
  readonly json: JsonObject;
  readonly place: Place;
  readonly values: ArmValues;
  /** The deployments that it is nested in, the outermost first: what decides about them decides about it. */
  readonly within: readonly ArmResource[];
}

interface Surroundings { readonly values: ArmValues; readonly within: readonly ArmResource[] }

/** Nested deployments carry a template of their own. */
const DEPLOYMENT = 'microsoft.resources/deployments';

/** All resources of a template: those in resources, and those of nested deployments. */
export function resourcesOf(template: JsonObject, place: Place): ArmResource[] {
  declareParameters(template.parameters, place);
  return resourcesIn(template, place, { values: new ArmValues(template, place), within: [] });
}

function resourcesIn(template: JsonObject, place: Place, around: Surroundings): ArmResource[] {
  return listed(template.resources, place.at('resources')).flatMap(([json, at]) => eachCopy(json, around).flatMap((one) => withChildren(one.json, at, one.around)));
}

/** What a copy costs, in characters. */
const COST_OF_COPY = 200;

/** A resource for each copy of a loop that is settled; the loop itself is gone then. */
function eachCopy(json: JsonObject, around: Surroundings): { readonly json: JsonObject; readonly around: Surroundings }[] {
  const copies = json.copy === undefined ? undefined : copiesOf(json.copy, around.values);
  if (copies === undefined) return [{ json, around }];
  // Loops in loops multiply, and each copy is read anew.
  around.values.spend(copies.length * COST_OF_COPY);
  const { copy: _, ...one } = json;
  return copies.map((values) => ({ json: one, around: { ...around, values } }));
}

/** A list, or an object of symbolic names. */
function listed(json: unknown, place: Place): [json: JsonObject, place: Place][] {
  if (json === undefined) return [];
  const entries: [string | number, unknown][] = Array.isArray(json)
    ? json.map((item: unknown, index) => [index, item])
    : Object.entries(requireObject(json, place, 'a list of resources'));
  return entries.map(([key, item]) => [exactly(requireObject(item, place.at(key), 'a resource: a JSON object with type and name'), KEYS, place.at(key)), place.at(key)]);
}

/** Azure ignores the case of these; every tool writes them so, and another spelling would be passed over. */
const KEYS = ['condition', 'copy', 'dependsOn', 'existing', 'name', 'properties', 'resources', 'type'];

function withChildren(json: JsonObject, place: Place, { values, within }: Surroundings, parent?: ArmResource): ArmResource[] {
  const type = requireText(json.type, place.at('type'), 'the type of the resource');
  const name = nameOf(json, values, place);
  const resource: ArmResource = { ...parent ? inParent(parent, type, name) : { type, name }, json, place, values, within };
  if (resource.type.toLowerCase() === DEPLOYMENT) return nested(resource);
  return [resource, ...listed(json.resources, place.at('resources')).flatMap(([child, at]) => withChildren(child, at, resource, resource))];
}

/** A resource of an extension, such as Microsoft Graph's, has its name among its properties, if any. */
function nameOf(json: JsonObject, values: ArmValues, place: Place): Text {
  if (json.import !== undefined && json.name === undefined) return Text.of({ reference: `the name of ${place.pointer}` });
  return values.text(requireText(json.name, place.at('name'), 'the name of the resource'));
}

/** A type with its namespace: `Microsoft.ManagedIdentity/...`. */
const IS_FULL_TYPE = /^[^/]*\.[^/]*\//;

/**
 * A child says its own part of type and name; one that says the whole of them, as Microsoft's own page has it, is taken at its word. Of another
 * namespace it is an extension of its parent.
 * @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/child-resource-name-type
 */
function inParent(parent: ArmResource, type: string, name: Text): Pick<ArmResource, 'type' | 'name'> {
  const isWhole = IS_FULL_TYPE.test(type);
  const isWholeName = isWhole && segments(name) >= type.split('/').length - 1;
  return { type: isWhole ? type : `${parent.type}/${type}`, name: isWholeName ? name : Text.of(...parent.name.pieces, '/', ...name.pieces) };
}

/** As far as its literal parts show them. */
function segments({ pieces }: Text): number {
  return pieces.reduce<number>((count, piece) => count + (typeof piece === 'string' ? piece.split('/').length - 1 : 0), 1);
}

/**
 * A template that is linked is elsewhere. Unless its scope is `inner`, expressions in it mean variables and parameters of the template around
 * it. With that scope, the parameters are its own: what the deployment gives to them, or else their defaults.
 * @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/linked-templates#expression-evaluation-scope-in-nested-templates
 */
function nested(deployment: ArmResource): ArmResource[] {
  const { json, place, values, within } = deployment;
  const properties = exactly(asObject(json.properties) ?? {}, DEPLOYMENT_KEYS, place.at('properties'));
  const at = place.at('properties').at('template');
  if (properties.template === undefined) throw malformedArtifact(at.text, undefined, 'a template in place: one that is linked is not in this file; give that file too');
  const template = requireObject(values.object(properties.template) ?? properties.template, at, 'a template');
  const isInner = scopeOf(properties.expressionEvaluationOptions, place) === 'inner';
  return resourcesIn(template, at, { values: isInner ? inner(template, properties, deployment, at) : values.again(), within: [...within, deployment] });
}

const DEPLOYMENT_KEYS = ['expressionEvaluationOptions', 'mode', 'parameters', 'parametersLink', 'template', 'templateLink'];

/** An object whose keys among the known ones are spelled as they are there. */
function exactly(json: JsonObject, known: readonly string[], place: Place): JsonObject {
  const other = Object.keys(json).find((key) => !known.includes(key) && known.some((one) => one.toLowerCase() === key.toLowerCase()));
  if (other !== undefined) throw malformedArtifact(place.text, other, `as every tool writes it: ${known.join(', ')}`);
  return json;
}

function scopeOf(options: unknown, place: Place): 'inner' | 'outer' {
  const at = place.at('properties').at('expressionEvaluationOptions');
  const { scope = 'outer' } = exactly(options === undefined ? {} : requireObject(options, at, 'an object with a scope'), ['scope'], at);
  const literal = typeof scope === 'string' ? scope.toLowerCase() : '';
  if (literal !== 'inner' && literal !== 'outer') throw malformedArtifact(at.text, scope, 'inner or outer, as text');
  return literal;
}

/** Values alone: a secret of a vault, and an expression in the place of a value, are open. So is everything where all is given from elsewhere. */
function inner({ variables, parameters }: JsonObject, { parameters: given = {}, parametersLink }: JsonObject, { values }: ArmResource, at: Place): ArmValues {
  const all = asObject(given);
  const isOpen = all === undefined || parametersLink !== undefined;
  const entries = Object.entries(all ?? {}).map(([name, one]): [string, Value] => {
    const { value } = asObject(one) ?? {};
    return [name.toLowerCase(), value === undefined ? Text.of({ reference: `what is given to the parameter ${name}` }) : values.read(value, at)];
  });
  return new ArmValues({ variables, parameters, given: { values: new Map(entries), isOpen } }, at);
}
