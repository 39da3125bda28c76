import { lintedJson } from './json';
import { counted, isAsBad, Linted } from './linted';
import { withLines } from './shown-lines';
import { lintedText } from './text';
import { TrustChecks } from '../../checks';
import { FindingSeverity } from '../../trust';
import { ended, ExpectOptions } from '../ended';
import { CommandIo, ExitCode } from '../io';
import { OutputFormat, OutputOptions, print, Writers } from '../output';
import { readSelected } from '../read-identities';
import { checkStreams } from '../read-token';
import { Selection } from '../select';

/** What `lint` is asked. */
export interface LintOptions extends Selection, OutputOptions, Pick<ExpectOptions<string>, 'allowUnreadable'> {
  readonly failOn: FindingSeverity;
}

const WRITERS: Writers<Linted> = { [OutputFormat.TEXT]: lintedText, [OutputFormat.JSON]: lintedJson };

/** Judges the identities of some artifacts, all of them together: what stands in one file may bear on another. */
export async function lint(names: readonly string[], options: LintOptions, io: CommandIo): Promise<ExitCode> {
  checkStreams(names);
  const { identities, providers, keys, texts, skipped, unusable } = await readSelected(names, options, io);
  const findings = withLines(TrustChecks.ofIdentities(identities, { providers, keys }).findings(), texts);
  print({ findings, identities: identities.length, skipped, unusable }, WRITERS, options, io);
  const { failOn, allowUnreadable } = options;
  const bad = findings.filter(({ finding }) => isAsBad(finding.severity, failOn));
  const expect = `nothing as bad as ${failOn}`;
  return ended({ expect, allowUnreadable }, bad.length === 0 ? [] : [`expected ${expect}, got ${counted(bad)}`], unusable, io);
}
