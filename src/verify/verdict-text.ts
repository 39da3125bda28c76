import { Verdict } from '../trust';

/** Codes of ECMA-48. */
export enum Colour {
  RED = 31,
  GREEN = 32,
  YELLOW = 33,
}

const COLOURS: Record<Verdict, Colour> = { [Verdict.ACCEPT]: Colour.GREEN, [Verdict.DENY]: Colour.RED, [Verdict.UNKNOWN]: Colour.YELLOW };
const ESCAPE = String.fromCharCode(27);

/** A verdict, in colour where a terminal shows it. */
export function verdictText(verdict: Verdict, colour: boolean): string {
  return coloured(verdict, COLOURS[verdict], colour);
}

/** A word, in colour where a terminal shows it. */
export function coloured(text: string, colour: Colour, shown: boolean): string {
  return shown ? `${ESCAPE}[${colour}m${text}${ESCAPE}[0m` : text;
}
