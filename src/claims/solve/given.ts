import { Machine } from '../automaton';

/** Where a search would look at a value that is given. */
export class Touched {}

/** The language of a variable whose value is given, and not looked at. */
export const GIVEN: Machine = {
  get start(): never {
    throw new Touched();
  },
  next(): never {
    throw new Touched();
  },
};
