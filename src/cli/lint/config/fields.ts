import { malformedLintFile } from '../../../internal/catalogue/cli-lint';
import { show } from '../../../internal/errors';
import { nearest } from '../../../internal/nearest';

/** What a member must be. */
export interface Field {
  readonly is: (value: unknown) => boolean;
  readonly allowed: string;
  /** One that is right, as JSON has it. */
  readonly write: string;
  readonly required?: boolean;
}
export type Fields = Readonly<Record<string, Field>>;

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with members of a kind, and no others: a misspelt one would not be looked at. */
export function checkedObject(value: unknown, place: string, fields: Fields): Record<string, unknown> {
  const names = Object.keys(fields);
  if (!isObject(value)) throw malformedLintFile(place, show(value), `an object of ${names.join(', ')}`, '{ ... }');
  for (const [name, member] of Object.entries(value)) {
    if (!Object.hasOwn(fields, name)) throw malformedLintFile(place, show(name), names.join(', '), nearest(name, names) ?? 'one of these names');
    const { is, allowed, write } = fields[name];
    if (!is(member)) throw malformedLintFile(`${place}/${name}`, show(member), allowed, `${show(name)}: ${write}`);
  }
  const missing = names.find((name) => fields[name].required && !Object.hasOwn(value, name));
  if (missing !== undefined) throw malformedLintFile(place, `no member ${show(missing)}`, fields[missing].allowed, `${show(missing)}: ${fields[missing].write}`);
  return value;
}

/** A list of such objects. */
export function checkedList(value: unknown, place: string, fields: Fields): Record<string, unknown>[] {
  return value === undefined ? [] : (value as unknown[]).map((item, index) => checkedObject(item, `${place}/${index}`, fields));
}

export const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
export const isOneOfTexts = (texts: readonly string[]) => (value: unknown) => typeof value === 'string' && texts.includes(value);
export const isList = (value: unknown) => Array.isArray(value);
export const isFilledList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;

