import { resolve } from 'node:path';
import { Answer } from './answer';
import { readArtifacts, STDIN, STDIN_NAME } from './artifacts';
import { ended } from './ended';
import { Expectation, unmet } from './expectation';
import { coloured, CommandIo, ExitCode } from './io';
import { decisionsJson } from './json';
import { readStream, readText } from './read-text';
import { select, Selection } from './select';
import { decisionsText } from './text';
import { besideUnusable } from './unusable';
import { standardInputTwice } from '../internal/catalogue/cli';
import { DecodedToken, Estate } from '../simulate';

/** Bytes of a token file. */
const MAX_TOKEN_BYTES = 4 * 1024 * 1024;

/** What `decide` is asked. */
export interface DecideOptions extends Selection {
  readonly token: string;
  readonly expect?: Expectation;
  readonly allowUnreadable?: boolean;
  readonly json?: boolean;
  readonly full?: boolean;
}

/** Decides a token at the identities of some artifacts, and prints the answer. */
export async function decide(names: readonly string[], options: DecideOptions, io: CommandIo): Promise<ExitCode> {
  const answer = await readQuestion(names, options, io);
  io.out(options.json ? decisionsJson(answer) : decisionsText(answer, { colour: coloured(io), full: options.full }));
  const { expect: expected, allowUnreadable } = options;
  return ended({ expected, allowUnreadable, missed: expected === undefined ? [] : unmet(expected, answer.decisions), unusable: answer.unusable }, io);
}

/** Reads what a command is asked about, and decides it. */
export async function readQuestion(names: readonly string[], options: Selection & { readonly token: string }, io: CommandIo): Promise<Answer> {
  checkStreams([options.token, ...names]);
  const token = await readToken(options.token, io);
  const { files, skipped, unusable } = await readArtifacts(names, io);
  return { token, decisions: besideUnusable(unusable, () => select(Estate.fromFiles(files), token.claims, files, options)), skipped, unusable };
}

/** Throws where a stream would have to be read twice. */
export function checkStreams(names: readonly string[]): void {
  if (names.filter((name) => name === STDIN).length > 1) throw standardInputTwice();
}

/** Reads a token from a file or from standard input. */
export async function readToken(name: string, io: CommandIo): Promise<DecodedToken> {
  const shown = name === STDIN ? STDIN_NAME : name;
  const text = name === STDIN ? await readStream(io.stdin, shown, MAX_TOKEN_BYTES) : readText(resolve(io.cwd, name), shown, MAX_TOKEN_BYTES);
  return DecodedToken.fromText(text, shown);
}
