import { CommandIo, ExitCode } from './io';
import { reasons, UnusableFile } from './unusable';

/** The option of every command that has `--expect`. */
export const ALLOW_UNREADABLE = ['--allow-unreadable', 'what is expected holds although files that may hold trust cannot be read'] as const;

/** How an answer is held against what was expected of it. */
export interface Outcome {
  /** @default - nothing was expected */
  readonly expected?: string;
  /** A line for each that is not as expected. */
  readonly missed: readonly string[];
  readonly unusable: readonly UnusableFile[];
  /** Whether files that cannot be read may be left out of an expectation. */
  readonly allowUnreadable?: boolean;
}

/** The exit code of a command that has printed its answer, and on standard error what keeps it from being the expected one. */
export function ended({ expected, missed, unusable, allowUnreadable = false }: Outcome, io: CommandIo): ExitCode {
  if (expected === undefined) return ExitCode.ANSWERED;
  const left = reasons(unusable.filter(({ absent }) => absent || !allowUnreadable)).map((reason) => `expected ${expected}, not usable: ${reason}`);
  io.err([...missed, ...left].map((line) => `${line}\n`).join(''));
  if (left.length > 0) return ExitCode.UNUSABLE;
  return missed.length > 0 ? ExitCode.UNEXPECTED : ExitCode.ANSWERED;
}
