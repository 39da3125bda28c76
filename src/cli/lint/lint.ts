import { lintedJson } from './json';
import { counted, isAsBad, Linted } from './linted';
import { withLines } from './shown-lines';
import { lintedText } from './text';
import { Parameters } from '../../artifacts';
import { TrustChecks } from '../../checks';
import { FindingSeverity } from '../../trust/finding';
import { ended, ExpectOptions } from '../ended';
import { CommandIo, ExitCode } from '../io';
import { OutputFormat, OutputOptions, print, Writers } from '../output';
import { readIdentities } from '../read-identities';
import { checkStreams } from '../read-token';
import { selected, Selection } from '../select';
import { besideUnusable } from '../unusable';

/** What `lint` is asked. */
export interface LintOptions extends Selection, OutputOptions, Pick<ExpectOptions<string>, 'allowUnreadable'> {
  readonly failOn: FindingSeverity;
}

const WRITERS: Writers<Linted> = { [OutputFormat.TEXT]: lintedText, [OutputFormat.JSON]: lintedJson };

/** Judges the identities of some artifacts, all of them together: what stands in one file may bear on another. */
export async function lint(names: readonly string[], options: LintOptions, io: CommandIo): Promise<ExitCode> {
  checkStreams(names);
  const parameters = new Parameters(options.parameter);
  const { set, files, texts, skipped, unusable } = await readIdentities(names, parameters, io);
  const identities = besideUnusable(unusable, () => {
    parameters.checkNames();
    return selected(set, files, options);
  });
  const findings = withLines(TrustChecks.ofIdentities(identities).findings(), texts);
  print({ findings, identities: identities.length, skipped, unusable }, WRITERS, options, io);
  const { failOn, allowUnreadable } = options;
  const bad = findings.filter(({ finding }) => isAsBad(finding.severity, failOn));
  const expect = `nothing as bad as ${failOn}`;
  return ended({ expect, allowUnreadable }, bad.length === 0 ? [] : [`expected ${expect}, got ${counted(bad)}`], unusable, io);
}
