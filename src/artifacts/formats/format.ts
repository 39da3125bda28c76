import { Place } from '../json';
import { Resource } from '../resource';

/** A JSON object: what every format is, at its top or in a list. */
export interface JsonObject { readonly [key: string]: unknown }

/** A format that is read: a template, a plan, or what a command of a cloud answers. */
export interface Format {
  /** Its name, and how to make one, for people. */
  readonly name: string;
  /** Whether an object is one, by its keys alone. No two formats recognise the same object. */
  readonly recognises: (json: JsonObject) => boolean;
  /** The resources that would have made it, or that it would make. */
  readonly read: (json: JsonObject, place: Place) => Resource[];
}

/** Whether an object has a key of its own. */
export const has = (json: JsonObject, ...keys: string[]) => keys.every((key) => Object.hasOwn(json, key));

/** Whether all keys of an object are among these, and there is one at least. */
export function hasOnly(json: JsonObject, keys: ReadonlySet<string>): boolean {
  const own = Object.keys(json);
  return own.length > 0 && own.every((key) => keys.has(key));
}

/** A resource that a cloud described: it is there, unconditionally, and waits for nothing. */
export function described(type: string, id: string, place: Place, properties: Resource['properties']): Resource {
  return { type, id, source: place.location, properties, dependsOn: [], exists: true };
}
