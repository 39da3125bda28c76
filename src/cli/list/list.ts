import { isAsWide, WideScope } from './fail-on';
import { listingJson } from './json';
import { Listed, listedIdentity, Listing } from './listed';
import { listingText } from './text';
import { printable } from '../../verify/shared';
import { ended, ExpectOptions } from '../ended';
import { shortScope } from '../explain/scope-text';
import { CommandIo, ExitCode } from '../io';
import { OutputFormat, OutputOptions, print, Writers } from '../output';
import { readSelected } from '../read-identities';
import { checkStreams } from '../read-token';
import { Selection } from '../select';

/** What `list` is asked. */
export interface ListOptions extends Selection, OutputOptions, Pick<ExpectOptions<string>, 'allowUnreadable'> {
  readonly failOnScope?: WideScope;
}

const WRITERS: Writers<Listing> = { [OutputFormat.TEXT]: listingText, [OutputFormat.JSON]: listingJson };

/** Lists the identities of some artifacts, each with who gets in. No token is needed: it is asked over all tokens that an issuer can mint. */
export async function list(names: readonly string[], options: ListOptions, io: CommandIo): Promise<ExitCode> {
  checkStreams(names);
  const { identities: asked, skipped, unusable } = await readSelected(names, options, io);
  const identities = asked.map(listedIdentity);
  const { failOnScope, allowUnreadable } = options;
  const tooWide = failOnScope === undefined ? [] : identities.filter(({ scope }) => isAsWide(scope.scope, failOnScope));
  print({ identities, tooWide: failOnScope && tooWide, skipped, unusable }, WRITERS, options, io);
  const expect = failOnScope === undefined ? undefined : `less than ${failOnScope}`;
  return ended({ expect, allowUnreadable }, tooWide.map((one) => `expected ${expect}, got ${tooWideText(one)}`), unusable, io);
}

function tooWideText({ identity: { party, identity }, scope }: Listed): string {
  return `${scope.scope}: ${party} ${printable(identity)}, ${shortScope(scope)} (${printable(scope.of)})`;
}
