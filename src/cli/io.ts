/** All that the command touches of the process: what a test puts in its place. */
export interface CommandIo {
  /** Folder against which paths are read. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** What day it is: exceptions end. Nothing else depends on it. */
  readonly now: () => Date;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  out(text: string): void;
  err(text: string): void;
}

/** What the command ends with. */
export enum ExitCode {
  /** The answer is printed. */
  ANSWERED = 0,
  /** The answer is printed, and is not what was expected. */
  UNEXPECTED = 1,
  /** No answer: the input is not usable. */
  UNUSABLE = 2,
}

/** Colour for terminals that show it. @see https://no-color.org (2026-11-21) */
export function coloured({ isTerminal, env }: CommandIo): boolean {
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
