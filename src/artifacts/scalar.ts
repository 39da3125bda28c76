import { Place, record, requireObject } from './json';
import { Value } from './resource';
import { OpenScalar } from './syntax/open-scalar';
import { Text } from './text';

/** A scalar, its text as it stands there; undefined for lists and maps. Numbers whose digits were lost on the way are references. */
export function readScalar(json: unknown): Value | undefined {
  if (typeof json === 'string') return Text.of(json);
  if (json === null || typeof json === 'boolean') return json;
  if (typeof json === 'number') return isExact(json) ? json : Text.of({ reference: `the number ${json}, whose digits are not all known` });
  return json instanceof OpenScalar ? Text.of({ reference: json.source }) : undefined;
}

const isExact = (number: number) => Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number));

/** A value of a format that knows neither functions nor escapes: what a cloud or a tool answered. */
export function readLiteral(json: unknown, place: Place): Value {
  const scalar = readScalar(json);
  if (scalar !== undefined) return scalar;
  if (Array.isArray(json)) return json.map((item: unknown, index) => readLiteral(item, place.at(index)));
  return readLiterals(requireObject(json, place, 'a JSON value'), place);
}

/** The same of each property. */
export function readLiterals(object: { readonly [key: string]: unknown }, place: Place): { readonly [key: string]: Value } {
  return record(Object.entries(object).map(([key, value]) => [key, readLiteral(value, place.at(key))] as const));
}
