/** Where the keys of the objects of a file stand: line numbers, from 1. */
export type Lines = WeakMap<object, ReadonlyMap<string, number>>;

/** One document of a file. Its objects have no prototype, its keys are unique. */
export interface Parsed {
  /** JSON values, and `OpenScalar`s. */
  readonly json: unknown;
  /** @default - none: JSON has pointers, which every tool follows */
  readonly lines?: Lines;
}
