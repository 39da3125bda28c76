import { AnnotationKind, workflowCommand } from './command';
import { FindingSeverity } from '../../trust';
import { printable } from '../../verify/shared';
import { findingLines } from '../finding-text';
import { LocatedFinding } from '../located-finding';
import { NotRead } from '../not-read';

const KINDS: Record<FindingSeverity, AnnotationKind> = {
  [FindingSeverity.ERROR]: 'error',
  [FindingSeverity.WARNING]: 'warning',
  [FindingSeverity.NOTE]: 'notice',
};

/** The findings as annotations of a job of GitHub Actions: a command for each, and nothing else, since a runner reads every line. */
export function githubText(findings: readonly LocatedFinding[], notRead: readonly NotRead[]): string {
  const unread = notRead.map(({ file, why }) => workflowCommand('warning', { file: printable(file), title: 'not usable' }, printable(why)));
  return [...findings.map(annotation), ...unread].map((command) => `${command}\n`).join('');
}

function annotation({ finding, shown }: LocatedFinding): string {
  const { rule, severity, party, identity, location: { file, line = 1, column } } = finding;
  const region = shown
    ? { line: shown.line, col: shown.column, endColumn: shown.column + shown.length - 1 }
    : { line, col: column };
  const data = [`${party} ${printable(identity)}`, ...findingLines(finding)].join('\n');
  return workflowCommand(KINDS[severity], { file: printable(file), ...region, title: rule }, data);
}
