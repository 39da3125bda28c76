import { Verdict } from '../trust';

/** Codes of ECMA-48: green, red, yellow. */
const COLOURS: Record<Verdict, number> = { [Verdict.ACCEPT]: 32, [Verdict.DENY]: 31, [Verdict.UNKNOWN]: 33 };
const ESCAPE = String.fromCharCode(27);

/** A verdict, in colour where a terminal shows it. */
export function verdictText(verdict: Verdict, colour: boolean): string {
  return colour ? `${ESCAPE}[${COLOURS[verdict]}m${verdict}${ESCAPE}[0m` : verdict;
}
