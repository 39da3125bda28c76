import { CommandIo, ExitCode } from './io';
import { printable } from '../simulate/printable';
import { Decision, Verdict } from '../trust';

/** What somebody expects of a token. Nobody expects an open answer. */
export type Expectation = Verdict.ACCEPT | Verdict.DENY;
export const EXPECTATIONS: readonly Expectation[] = [Verdict.ACCEPT, Verdict.DENY];

/** Whether every decision is the expected one; those that are not are told, one a line. */
export function meets(expected: Expectation | undefined, decisions: readonly Decision[], io: CommandIo): ExitCode {
  const missed = expected === undefined ? [] : unmet(expected, decisions);
  io.err(missed.map((line) => `${line}\n`).join(''));
  return missed.length === 0 ? ExitCode.ANSWERED : ExitCode.UNEXPECTED;
}

/** Unknown is neither of the two: it meets no expectation. */
function unmet(expected: Expectation, decisions: readonly Decision[]): string[] {
  return decisions.filter(({ verdict }) => verdict !== expected).map(({ verdict, party, identity }) => (
    `expected ${expected}, got ${verdict}: ${party} ${printable(identity)}`));
}
