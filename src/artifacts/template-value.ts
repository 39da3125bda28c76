import { withDynamicReferences } from './dynamic-reference';
import { INTRINSICS } from './intrinsics';
import { Place, record, requireObject } from './json';
import { Value } from './resource';
import { Text } from './text';

interface Json { readonly [key: string]: unknown }

/** A value of a CloudFormation template, with the intrinsic functions evaluated that the template alone settles. */
export function readTemplateValue(json: unknown, place: Place, mappings: Json): Value {
  const value = readPlain(json, place, mappings);
  return value instanceof Text ? withDynamicReferences(value) : value;
}

function readPlain(json: unknown, place: Place, mappings: Json): Value {
  if (typeof json === 'string') return Text.of(json);
  if (json === null || typeof json === 'number' || typeof json === 'boolean') return json;
  if (Array.isArray(json)) {
    return json.map((item: unknown, index) => [item, index] as const).filter(([item]) => !isNoValue(item))
      .map(([item, index]) => readTemplateValue(item, place.at(index), mappings));
  }
  const object = requireObject(json, place, 'a JSON value');
  const keys = Object.keys(object);
  if (keys.length === 1 && isIntrinsic(keys[0])) return call(keys[0], object[keys[0]], place.at(keys[0]), mappings);
  if (keys.some((key) => key.startsWith('Fn::'))) return unsettled(keys.join(', '), object, place);
  return readTemplateMap(object, place, mappings);
}

/** A map that is not itself a function. */
export function readTemplateMap(object: Json, place: Place, mappings: Json): { readonly [key: string]: Value } {
  const present = Object.entries(object).filter(([, value]) => !isNoValue(value));
  return record(present.map(([key, value]) => [key, readTemplateValue(value, place.at(key), mappings)] as const));
}

const isIntrinsic = (key: string) => key === 'Ref' || key.startsWith('Fn::');

function call(name: string, args: unknown, place: Place, mappings: Json): Value {
  const read = (argument: unknown) => readTemplateValue(argument, place, mappings);
  return INTRINSICS[name]?.(args, { mappings, read }) ?? unsettled(name, args, place);
}

/** A reference that names the function and its arguments, so that only equal calls look equal. */
export function unsettled(name: string, args: unknown, place: Place): Text {
  requireShallow(args, place);
  return Text.of({ reference: `${name} ${JSON.stringify(args)}` });
}

function requireShallow(json: unknown, place: Place): void {
  if (typeof json !== 'object' || json === null) return;
  for (const [key, value] of Object.entries(json)) requireShallow(value, place.at(key));
}

/** `AWS::NoValue` takes the property or the element away. */
function isNoValue(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'Ref') && (json as { Ref: unknown }).Ref === 'AWS::NoValue';
}
