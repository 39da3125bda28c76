import { Option } from 'commander';
import { CommandIo, ExitCode } from './io';
import { reasons, UnusableFile } from './unusable';

/** The option of every command that holds its answer against something. */
export const allowUnreadableOption = () => new Option('--allow-unreadable', 'what is expected holds although files that may hold trust cannot be read');

/** What an answer is held against. */
export interface ExpectOptions<Expected extends string> {
  /** @default - nothing is expected */
  readonly expect?: Expected;
  /** Whether files that cannot be read may be left out of an expectation. */
  readonly allowUnreadable?: boolean;
}

/**
 * The exit code of a command that has printed its answer, and on standard error what keeps it from being the expected one.
 * @param missed a line for each that is not as expected
 */
export function ended(
  { expect, allowUnreadable = false }: ExpectOptions<string>, missed: readonly string[], unusable: readonly UnusableFile[], io: CommandIo,
): ExitCode {
  if (expect === undefined) return ExitCode.ANSWERED;
  const left = reasons(unusable.filter(({ absent }) => absent || !allowUnreadable)).map((reason) => `expected ${expect}, not usable: ${reason}`);
  io.err([...missed, ...left].map((line) => `${line}\n`).join(''));
  if (left.length > 0) return ExitCode.UNUSABLE;
  return missed.length > 0 ? ExitCode.UNEXPECTED : ExitCode.ANSWERED;
}
