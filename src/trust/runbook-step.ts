/** One step of a runbook: what to run by hand, and what it does. */
export interface RunbookStep {
  /** What the step does, for people. */
  readonly purpose: string;
  /** The program and its arguments, one word each, unquoted: to be run without a shell. */
  readonly command: string[];
  /** The same as a line for a POSIX shell. */
  readonly shell: string;
}
