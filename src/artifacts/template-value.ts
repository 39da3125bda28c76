import { withDynamicReferences } from './dynamic-reference';
import { INTRINSICS, isNoValue } from './intrinsics';
import { Place, record, requireObject } from './json';
import { Value } from './resource';
import { readScalar } from './scalar';
import { Text } from './text';

interface Json { readonly [key: string]: unknown }

/**
 * The properties of a resource of a CloudFormation template, with the intrinsic functions evaluated that the template alone
 * settles, and then the dynamic references found, which may be put together from parts.
 */
export function readTemplateProperties(properties: Json, place: Place, mappings: Json): { readonly [key: string]: Value } {
  return settleMap(readMap(properties, place, mappings));
}

function settle(value: Value): Value {
  if (value instanceof Text) return withDynamicReferences(value);
  if (Array.isArray(value)) return value.map(settle);
  return typeof value === 'object' && value !== null ? settleMap(value) : value;
}

function settleMap(map: { readonly [key: string]: Value }): { readonly [key: string]: Value } {
  return record(Object.entries(map).map(([key, value]) => [key, settle(value)] as const));
}

function read(json: unknown, place: Place, mappings: Json): Value {
  const scalar = readScalar(json);
  if (scalar !== undefined) return scalar;
  if (Array.isArray(json)) {
    return json.map((item: unknown, index) => [item, index] as const).filter(([item]) => !isNoValue(item))
      .map(([item, index]) => read(item, place.at(index), mappings));
  }
  const object = requireObject(json, place, 'a JSON value');
  const keys = Object.keys(object);
  if (keys.length === 1 && isIntrinsic(keys[0])) return call(keys[0], object[keys[0]], place.at(keys[0]), mappings);
  if (keys.some((key) => key.startsWith('Fn::'))) return unsettled(keys.join(', '), object, place);
  return readMap(object, place, mappings);
}

function readMap(object: Json, place: Place, mappings: Json): { readonly [key: string]: Value } {
  const present = Object.entries(object).filter(([, value]) => !isNoValue(value));
  return record(present.map(([key, value]) => [key, read(value, place.at(key), mappings)] as const));
}

const isIntrinsic = (key: string) => key === 'Ref' || key.startsWith('Fn::');

function call(name: string, args: unknown, place: Place, mappings: Json): Value {
  const surroundings = {
    mappings,
    read: (argument: unknown) => read(argument, place, mappings),
    parameter: (parameter: string) => place.parameters.value(parameter),
    spend: (size: number) => place.spend(size),
  };
  const value = INTRINSICS[name]?.(args, surroundings) ?? unsettled(name, args, place);
  place.spend(sizeOf(value));
  return value;
}

/** Functions make text, and flat lists of it; numbers count as one. */
function sizeOf(value: Value): number {
  if (value instanceof Text) return value.size;
  return Array.isArray(value) ? value.reduce<number>((sum, item) => sum + sizeOf(item), 1) : 1;
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

