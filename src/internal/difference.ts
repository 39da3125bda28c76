/** Where two values differ. */
export interface Difference {
  readonly place: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** Where two JSON values first differ, below `place`; the order of keys means nothing, and what is not stated is the same as nothing. */
export function firstDifference(actual: unknown, expected: unknown, place = ''): Difference | undefined {
  const [left, right] = [actual, expected].map((value) => typeof value === 'object' && value !== null ? value : undefined);
  if (!left || !right || Array.isArray(left) !== Array.isArray(right)) return actual === expected ? undefined : { place, actual, expected };
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  for (const key of keys) {
    const [before, after] = [left, right].map((value): unknown => Object.getOwnPropertyDescriptor(value, key)?.value);
    const difference = firstDifference(before, after, place === '' ? key : `${place}.${key}`);
    if (difference) return difference;
  }
  return undefined;
}

/** Whether two values are one and the same, or lists of such: no look into other objects, which may be unresolved. */
export function isIdentical(actual: unknown, expected: unknown): boolean {
  if (!Array.isArray(actual) || !Array.isArray(expected)) return actual === expected;
  return actual.length === expected.length && actual.every((item, index) => isIdentical(item, expected[index]));
}
