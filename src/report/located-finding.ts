import { Finding } from '../trust';

/** A finding, with the line of its file where that is known. */
export interface LocatedFinding {
  readonly finding: Finding;
  /** @default - its place is not found in the text */
  readonly shown?: ShownRegion;
}

/** Columns of one line, in UTF-16 units, from 1. */
export interface ShownRegion {
  readonly line: number;
  readonly column: number;
  /** How many characters. */
  readonly length: number;
}
