import { Kind, PLACEHOLDER } from './kind';
import { commandValue } from '../catalogue/command';
import { shellLine } from '../shell';

/** A command, ready to be shown or run. */
export interface Command {
  /** The program and its arguments, one word each, unquoted. */
  readonly words: string[];
  /** The same as a line for a POSIX shell. */
  readonly shell: string;
}

/** An option that takes a value. */
export interface OptionFact {
  readonly kind: Kind;
  readonly required: boolean;
}

/** An option without a value. */
export const FLAG = 'flag';

/** A command of a vendor's program: all that may be written of it. */
export interface CommandFact {
  /** The program and its subcommands. */
  readonly words: readonly string[];
  /** What stands behind them without a name, in this order. */
  readonly operands: { readonly [name: string]: Kind };
  readonly options: { readonly [name: string]: OptionFact | typeof FLAG };
  /** Whether a value is joined to its option by `=`, as the program's pages write it. */
  readonly joined: boolean;
  /** The vendor's page. */
  readonly source: string;
  /** The day it was read, `YYYY-MM-DD`. */
  readonly asOf: string;
}

type ValueOf<O> = O extends typeof FLAG ? true : string;
type RequiredOf<O> = { [N in keyof O]: O[N] extends { readonly required: true } ? N : never }[keyof O];

/** What a command is written from. What is undefined is left out; a name that the table does not have does not compile. */
export type Given<F extends CommandFact> =
  { readonly [N in keyof F['operands']]: string }
  & { readonly [N in RequiredOf<F['options']>]: ValueOf<F['options'][N]> }
  & { readonly [N in Exclude<keyof F['options'], RequiredOf<F['options']>>]?: ValueOf<F['options'][N]> };

export const required = (kind: Kind): { readonly kind: Kind; readonly required: true } => ({ kind, required: true });
export const optional = (kind: Kind): { readonly kind: Kind; readonly required: false } => ({ kind, required: false });

/** Writes a command: operands first, then the options in the order in which they are given. Throws for a value of another kind. */
export function command<F extends CommandFact>(fact: F, given: Given<F>): Command {
  const { words, operands, options } = fact;
  const values: { readonly [name: string]: string | true | undefined } = given;
  const named = Object.keys(values).filter((name) => !Object.hasOwn(operands, name));
  return commandOf([
    ...words,
    ...Object.entries(operands).map(([name, kind]) => checkValue(words, name, kind, values[name] as string)),
    ...named.flatMap((name) => optionWords(fact, name, options[name], values[name])),
  ]);
}

function optionWords({ words, joined }: CommandFact, name: string, option: OptionFact | typeof FLAG, value: string | true | undefined): string[] {
  if (value === undefined) return [];
  if (option === FLAG) return [name];
  const text = checkValue(words, name, option.kind, value as string);
  // Behind a blank, a value that begins with "-" would be another option.
  return joined || text.startsWith('-') ? [`${name}=${text}`] : [name, text];
}

/** A value of a command, or of a field in one. */
export function checkValue(words: readonly string[], name: string, { fits, words: takes }: Kind, value: string): string {
  if (!fits.test(value) && !PLACEHOLDER.test(value)) throw commandValue(words.join(' '), name, value, takes);
  return value;
}

/** Words that are known to be right, as a command. */
export function commandOf(words: string[]): Command {
  return { words, shell: shellLine(words) };
}
