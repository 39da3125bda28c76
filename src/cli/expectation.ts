import { Decision, Verdict } from '../trust';
import { printable } from '../verify/shared';

/** What somebody expects of a token. Nobody expects an open answer. */
export type Expectation = Verdict.ACCEPT | Verdict.DENY;
export const EXPECTATIONS: readonly Expectation[] = [Verdict.ACCEPT, Verdict.DENY];

/** One line for each decision that is another one. Unknown is neither: it meets no expectation. */
export function unmet(expected: Expectation | undefined, decisions: readonly Decision[]): string[] {
  const missed = expected === undefined ? [] : decisions.filter(({ verdict }) => verdict !== expected);
  return missed.map(({ verdict, party, identity }) => `expected ${expected}, got ${verdict}: ${party} ${printable(identity)}`);
}
