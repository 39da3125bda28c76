import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { STDIN, STDIN_NAME } from './artifacts';
import { CommandIo } from './io';
import { readStream, readText } from './read-text';
import { standardInputTwice } from '../internal/catalogue/cli';
import { DecodedToken } from '../verify';

/** Bytes of a token with the log around it. */
const MAX_TOKEN_BYTES = 4 * 1024 * 1024;
/** How a token begins that is no file: claims, text in quotes, a JWT, or its payload, which begin with `{"` in base64url. */
const TOKEN_ITSELF = /^\s*(?:[{["]|(?:authorization:\s*)?bearer\s|eyJ[\w-]{8})/i;

/** Throws where a stream would have to be read twice. */
export function checkStreams(names: readonly string[]): void {
  if (names.filter((name) => name === STDIN).length > 1) throw standardInputTwice();
}

/** Reads a token from a file or from standard input, or takes it as it stands on the command line. */
export async function readToken(given: string, io: CommandIo): Promise<DecodedToken> {
  if (given === STDIN) return DecodedToken.fromText(await readStream(io.stdin, STDIN_NAME, MAX_TOKEN_BYTES), { source: STDIN_NAME });
  const path = resolve(io.cwd, given);
  if (isThere(path) || !isToken(given)) return DecodedToken.fromText(readText(path, given, MAX_TOKEN_BYTES), { source: given });
  return DecodedToken.fromText(given, { source: '--token' });
}

/** Text of several lines is no name of a file. */
const isToken = (given: string) => TOKEN_ITSELF.test(given) || given.includes('\n');

/** A path that is too long for the system is none. */
function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
