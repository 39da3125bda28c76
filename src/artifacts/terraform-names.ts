import { asObject, Place, record } from './json';
import { Value } from './resource';
import { readLiteral } from './scalar';

/** Arguments whose value is a map: its keys are of users. */
const MAPS = new Set(['attribute_mapping', 'tags', 'labels', 'annotations']);

/** What is known of a value before it is looked at. */
type Known = (value: unknown) => Value | undefined;

/** `attributeCondition` is `attribute_condition`: how tools that are made from Terraform's providers write arguments. */
export const snakeCase = (name: string) => name.replace(/[A-Z]+(?![a-z])|[A-Z]/g, (letters, at: number) => `${at === 0 ? '' : '_'}${letters.toLowerCase()}`);

/** Arguments in the names of such a tool as Terraform names them, blocks too. `read` may know a value before it is looked at. */
export function asArguments(json: { readonly [key: string]: unknown }, place: Place, read: Known = () => undefined): [string, Value][] {
  return Object.entries(json).filter(([, value]) => value !== null && value !== undefined).map(([key, value]) => {
    const name = snakeCase(key);
    return [name, readArgument(value, place.at(key), MAPS.has(name), read)];
  });
}

/** One value; the keys in a map stay as they are. */
export function readArgument(json: unknown, place: Place, isMap: boolean, read: Known): Value {
  const known = read(json);
  if (known !== undefined) return known;
  if (Array.isArray(json)) return json.map((item: unknown, index) => readArgument(item, place.at(index), isMap, read));
  const object = asObject(json);
  if (!object) return readLiteral(json, place);
  return record(Object.entries(object).map(([key, value]) => {
    const name = isMap ? key : snakeCase(key);
    return [name, readArgument(value, place.at(key), isMap || MAPS.has(name), read)] as const;
  }));
}
