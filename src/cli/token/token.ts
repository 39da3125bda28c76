import { audienceFor, TokenTarget } from './audience';
import { mintToken, TokenRun } from './run';
import { printableJson } from '../../verify/printable';
import { CommandIo, ExitCode } from '../io';

/** What `token` is asked. */
export interface TokenOptions extends TokenRun, TokenTarget {}

/** Prints the claims of a token as GitHub mints it for a run: to try `decide` with. Nothing signs it. */
export function token(prefix: string, options: TokenOptions, io: CommandIo): ExitCode {
  io.out(`${printableJson(mintToken(prefix, options, audienceFor(options)))}\n`);
  return ExitCode.ANSWERED;
}
