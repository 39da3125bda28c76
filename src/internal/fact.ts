/** A provider's fact as data: its value, the page that says so, and the day it was read, `YYYY-MM-DD`. */
export interface Fact<T> {
  readonly value: T;
  readonly source: string;
  readonly asOf: string;
}
