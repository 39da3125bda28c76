import { entry, show } from '../errors';

/** A value that would make of a printed command another one than it looks. */
export const commandValue = entry('command-value', (command: string, name: string, value: unknown, takes: string) => ({
  problem: `a command for a terminal is to be printed, and ${show(name)} of \`${command}\` has a value that it does not take`,
  got: show(value),
  allowed: takes,
  remedies: ['a value that the command takes; what has characters that cannot be seen is looked up by hand, and renamed'],
}));
