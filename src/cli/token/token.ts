import { audienceFor, TokenTarget } from './audience';
import { printableJson } from '../../verify/printable';
import { ciSystemOf, refuseForeignOptions } from '../ci';
import { GivenOptions } from '../ci/ci-system';
import { CommandIo, ExitCode } from '../io';

/** What `token` is asked: the run in the options of its CI system. */
export type TokenOptions = TokenTarget & GivenOptions;

/** Prints the claims of a token as its CI system mints it for a run: to try `decide` with. Nothing signs it. */
export function token(project: string, options: TokenOptions, io: CommandIo): ExitCode {
  const system = ciSystemOf(project);
  refuseForeignOptions(system, options);
  io.out(`${printableJson(system.mint(project, options, audienceFor(options)))}\n`);
  return ExitCode.ANSWERED;
}
