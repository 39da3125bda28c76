import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  /** Fewer rounds, no largest size: a minute and a half in place of six. */
  readonly quick: boolean;
  /** Writes docs/performance.md. */
  readonly write: boolean;
  /** The one benchmark to run. @default - all */
  readonly only?: string;
  /** How often each pair is measured. */
  readonly rounds: number;
}

export function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, only: { type: 'string' }, rounds: { type: 'string' } } });
  const { quick = false, write = false, only, rounds = quick ? '2' : '5' } = values;
  return { quick, write, only, rounds: Number(rounds) };
}
