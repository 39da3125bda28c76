import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { membersOf, parsed, textOf } from './told';
import { PLUGIN } from '../../../checks';
import { CommandIo } from '../../io';
import { attempt, readText } from '../../read-text';

/** A finding that somebody acknowledges in a CDK app. CDK knows no last day for it. */
export interface CdkAcknowledgement {
  readonly rule: string;
  /** The path of the construct with the finding. */
  readonly construct: string;
  /** The path of the construct at which it is acknowledged. */
  readonly at: string;
  readonly reason: string;
  /** The report in which CDK tells it. */
  readonly source: string;
}

/** What CDK writes beside the templates. */
const REPORT = 'validation-report.json';

/** All that the reports of some folders tell of our findings. A folder without a report tells nothing. */
export function acknowledgedInCdk(names: readonly string[], { cwd }: Pick<CommandIo, 'cwd'>): CdkAcknowledgement[] {
  return names.flatMap((name) => {
    const isFolder = attempt(name, () => statSync(resolve(cwd, name))).isDirectory();
    const report = isFolder ? join(name, REPORT) : name;
    if (basename(report) !== REPORT || !existsSync(resolve(cwd, report))) return [];
    return inReport(readText(resolve(cwd, report), report), report.replaceAll('\\', '/'));
  });
}

function inReport(text: string, source: string): CdkAcknowledgement[] {
  const ours = membersOf(parsed(text, source), 'pluginReports').filter((report) => textOf(report, 'pluginName') === PLUGIN);
  return ours.flatMap((report) => membersOf(report, 'suppressedViolations')).flatMap((violation) => {
    const [rule, reason, at] = ['ruleName', 'reason', 'acknowledgedAt'].map((name) => textOf(violation, name));
    return membersOf(violation, 'violatingConstructs').map((construct) => ({ rule, construct: textOf(construct, 'constructPath'), at, reason, source }));
  });
}
