import { missingProperty, unknownProperty, wrongKind } from './catalogue/props';

/** What a property must be, and how to write one. */
export interface PropertyKind {
  /** Whether a value is of the kind. Without it, the property's own check says so. */
  readonly is?: (value: unknown) => boolean;
  /** Code that gives a value, for the remedy. */
  readonly write: string;
  /** Whether there must be one. */
  readonly required?: boolean;
}

/** A kind for each property of a struct: the compiler says where one is forgotten. */
export type PropertyKinds<Props> = { readonly [Name in keyof Required<Props>]: PropertyKind };

/** Whether a value is an object with all of these members, its own or inherited. */
export const having = (...members: string[]) => (value: unknown): value is object =>
  typeof value === 'object' && value !== null && members.every((member) => member in value);

/** Whether a value is a list of such. */
export const listOf = (is: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(is);

/** Whether a value is text. */
export const isText = (value: unknown) => typeof value === 'string';

/** Whether a value is a number. */
export const isNumber = (value: unknown) => typeof value === 'number';

/** Whether a value is true or false. */
export const isBoolean = (value: unknown) => typeof value === 'boolean';

const KNOWN = new WeakMap<object, ReadonlyMap<string, PropertyKind>>();

function knownOf(kinds: object): ReadonlyMap<string, PropertyKind> {
  const known = KNOWN.get(kinds) ?? new Map(Object.entries<PropertyKind>(kinds as Record<string, PropertyKind>));
  KNOWN.set(kinds, known);
  return known;
}

/**
 * What the compiler checks, checked again for apps in JavaScript: names, kinds, and what must be there. `each` sees every value that
 * is given before its kind is judged.
 */
export function checkProps<Props extends object>(
  owner: string, props: Props, kinds: PropertyKinds<Props>, each?: (name: string, value: unknown) => void,
): void {
  if (!having()(props)) throw wrongKind('props', props, `{ ${Object.entries<PropertyKind>(kinds).map(([name, { write }]) => `${name}: ${write}`)[0]}, ... }`);
  const known = knownOf(kinds);
  for (const [name, value] of Object.entries(props)) {
    const kind = known.get(name);
    if (!kind) throw unknownProperty(owner, name, [...known.keys()]);
    if (value === undefined) continue;
    each?.(name, value);
    if (value === null || kind.is?.(value) === false) throw wrongKind(name, value, `${name}: ${kind.write}`);
  }
  for (const [name, { required, write }] of known) {
    if (required && !(name in props && props[name as keyof Props] !== undefined)) throw missingProperty(owner, name, `${name}: ${write}`);
  }
}
