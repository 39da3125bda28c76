import { audienceFor, TokenTarget } from './audience';
import { optionSaysNothing } from '../../internal/catalogue/cli-options';
import { printableJson } from '../../verify/shared';
import { ciSystemOf, optionsOfOthers } from '../ci';
import { GivenOptions } from '../ci/ci-system';
import { CommandIo, ExitCode } from '../io';

/** What `token` is asked: the run in the options of its CI system. */
export type TokenOptions = TokenTarget & GivenOptions;

/** Prints the claims of a token as its CI system mints it for a run: to try `decide` with. Nothing signs it. */
export function token(project: string, options: TokenOptions, io: CommandIo): ExitCode {
  const ci = ciSystemOf(project);
  const [idle] = optionsOfOthers(ci, options);
  if (idle !== undefined) throw optionSaysNothing(idle, `a run of ${ci.name}`);
  io.out(`${printableJson(ci.mint(project, options, audienceFor(options, ci.audience?.(project))))}\n`);
  return ExitCode.ANSWERED;
}
