import { TokenDecision, decideAll } from './decided';
import { decisionsJson } from './json';
import { decisionsText } from './text';
import { noToken } from '../../internal/catalogue/cli-options';
import { ended, ExpectOptions } from '../ended';
import { Expectation, unmet } from '../expectation';
import { CommandIo, ExitCode } from '../io';
import { OutputFormat, OutputOptions, print, Writers } from '../output';
import { readSelected } from '../read-identities';
import { checkStreams, readToken } from '../read-token';
import { Selection } from '../select';

/** What `decide` is asked. */
export interface DecideOptions extends Selection, OutputOptions, ExpectOptions<Expectation> {
  readonly token?: string;
}

const WRITERS: Writers<TokenDecision> = { [OutputFormat.TEXT]: decisionsText, [OutputFormat.JSON]: decisionsJson };

/** Decides a token at the identities of some artifacts, and prints the decisions. */
export async function decide(names: readonly string[], options: DecideOptions, io: CommandIo): Promise<ExitCode> {
  const decision = await decideToken(names, options, io);
  print(decision, WRITERS, options, io);
  return ended(options, unmet(options.expect, decision.decided.map((one) => one.decision)), decision.unusable, io);
}

async function decideToken(names: readonly string[], options: DecideOptions, io: CommandIo): Promise<TokenDecision> {
  if (options.token === undefined) throw noToken('decide');
  checkStreams([options.token, ...names]);
  const token = await readToken(options.token, io);
  const { identities, skipped, unusable } = await readSelected(names, options, io);
  return { token, decided: decideAll(identities, token.claims), skipped, unusable };
}
