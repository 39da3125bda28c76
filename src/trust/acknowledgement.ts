/** One requirement that one party cannot enforce, accepted for a reason and for a time. */
export interface Acknowledgement {
  /** `party/requirement`, as the error prints it: `azure/ref`. */
  readonly id: string;
  /** Why the gap is acceptable, and what compensates for it. Not empty; shown in every report. */
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`. Checks with a date report it afterwards; synthesis has no clock. */
  readonly expires: string;
}
