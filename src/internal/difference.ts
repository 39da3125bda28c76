/** Where two values differ. */
export interface Difference {
  readonly place: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** Where two JSON values first differ, below `place`; the order of keys means nothing, and what is not stated is the same as nothing. */
export function firstDifference(actual: unknown, expected: unknown, place = ''): Difference | undefined {
  if (actual === expected) return undefined;
  if (!isObject(actual) || !isObject(expected) || Array.isArray(actual) !== Array.isArray(expected)) return { place, actual, expected };
  for (const key of keysOfBoth(actual, expected)) {
    const [before, after] = [own(actual, key), own(expected, key)];
    // Most are the same, and need no name for their place.
    const difference = before === after ? undefined : firstDifference(before, after, place === '' ? key : `${place}.${key}`);
    if (difference) return difference;
  }
  return undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const own = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;

/** Sorted, so that the first difference is the same one whatever the order of keys. */
function keysOfBoth(left: object, right: object): string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
}

/** Whether two values are one and the same, or lists of such: no look into other objects, which may be unresolved. */
export function isIdentical(actual: unknown, expected: unknown): boolean {
  if (!Array.isArray(actual) || !Array.isArray(expected)) return actual === expected;
  return actual.length === expected.length && actual.every((item, index) => isIdentical(item, expected[index]));
}
