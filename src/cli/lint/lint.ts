import { writeBaseline } from './baseline';
import { ConfigOptions, readConfigs } from './config/read-configs';
import { listExceptions } from './exceptions/list-exceptions';
import { LINT_WRITERS, LintFormat } from './formats';
import { judge } from './judge';
import { counted } from './linted';
import { withLines } from './shown-lines';
import { isAsBad } from '../../checks';
import { nothingToLint } from '../../internal/catalogue/cli-lint';
import { FindingSeverity } from '../../trust';
import { ended, ExpectOptions } from '../ended';
import { CommandIo, ExitCode } from '../io';
import { OutputOptions, print } from '../output';
import { readSelected } from '../read-identities';
import { checkStreams } from '../read-token';
import { Selection } from '../select';

/** What `lint` is asked. */
export interface LintOptions extends Selection, ConfigOptions, OutputOptions<LintFormat>, Pick<ExpectOptions<string>, 'allowUnreadable'> {
  readonly failOn: FindingSeverity;
  /** Where to write the findings as a baseline. @default - nowhere */
  readonly writeBaseline?: string;
  /** Whether to list what somebody answers for, and to judge nothing. */
  readonly exceptions?: boolean;
}

/** Judges the identities of some artifacts, all of them together: what stands in one file may bear on another. */
export async function lint(names: readonly string[], options: LintOptions, io: CommandIo): Promise<ExitCode> {
  const { failOn, allowUnreadable, exceptions = false, format } = options;
  const configs = readConfigs(options, io);
  if (exceptions) return listExceptions(names, configs, format, io);
  if (names.length === 0) throw nothingToLint();
  checkStreams(names);
  const read = await readSelected(names, options, io);
  const { findings, acknowledged } = judge(names, read, configs, options, io);
  const bad = findings.filter(({ severity }) => isAsBad(severity, failOn));
  if (options.writeBaseline !== undefined) writeBaseline(options.writeBaseline, bad, io);
  const { identities, texts, skipped, unusable } = read;
  const shown = withLines(findings, new Map([...texts, ...configs.texts]));
  print({ findings: shown, acknowledged, identities: identities.length, skipped, unusable }, LINT_WRITERS, options, io);
  const expect = `nothing as bad as ${failOn}`;
  const missed = bad.length === 0 || options.writeBaseline !== undefined ? [] : [`expected ${expect}, got ${counted(bad)}`];
  return ended({ expect, allowUnreadable }, missed, unusable, io);
}
