import { SHORT_RINGS, isAsWide, WideScope } from './fail-on';
import { listingJson } from './json';
import { Listed, listedIdentity, Listing } from './listed';
import { listingText } from './text';
import { Parameters } from '../../artifacts';
import { printable } from '../../simulate/printable';
import { CommandIo, ExitCode } from '../io';
import { OutputFormat, OutputOptions, print, Writers } from '../output';
import { readEstate } from '../read-estate';
import { checkStreams } from '../read-token';
import { selected, Selection } from '../select';

/** What `list` is asked. */
export interface ListOptions extends Selection, OutputOptions {
  readonly failOnScope?: WideScope;
}

const WRITERS: Writers<Listing> = { [OutputFormat.TEXT]: listingText, [OutputFormat.JSON]: listingJson };

/** Lists the identities of some artifacts, each with who gets in. No token is needed: it is asked over all tokens that an issuer can mint. */
export async function list(names: readonly string[], options: ListOptions, io: CommandIo): Promise<ExitCode> {
  checkStreams(names);
  const parameters = new Parameters(options.parameter);
  const { estate, files, skipped } = await readEstate(names, parameters, io);
  parameters.checkNames();
  const identities = selected(estate, files, options).map(listedIdentity);
  const { failOnScope } = options;
  const tooWide = failOnScope === undefined ? [] : identities.filter(({ scope }) => isAsWide(scope.ring, failOnScope));
  print({ identities, tooWide: failOnScope && tooWide, skipped }, WRITERS, options, io);
  io.err(tooWide.map((one) => `${tooWideText(one, failOnScope!)}\n`).join(''));
  return tooWide.length === 0 ? ExitCode.ANSWERED : ExitCode.UNEXPECTED;
}

function tooWideText({ identity: { party, identity }, scope: { ring, of } }: Listed, limit: WideScope): string {
  return `as wide as ${limit}, or wider: ${party} ${printable(identity)}: ${SHORT_RINGS[ring]} (${printable(of)})`;
}
