import { Acknowledged } from '../../checks/exceptions';
import { LocatedFinding, ShownRegion } from '../../report';
import { Finding, FindingSeverity } from '../../trust';
import { UnusableFile } from '../unusable';

/** What `lint` prints, in one form or the other. */
export interface Linted {
  /** By file, place, severity and rule. */
  readonly findings: readonly FoundAt[];
  /** What somebody answers for. */
  readonly acknowledged: readonly Acknowledged[];
  /** How many identities were judged. */
  readonly identities: number;
  /** Files that were left out. */
  readonly skipped: readonly string[];
  /** Files that cannot be read. */
  readonly unusable: readonly UnusableFile[];
}

/** A finding, and the line of its file. */
export interface FoundAt extends LocatedFinding {
  /** @default - its place is not found in the text */
  readonly shown?: ShownLine;
}

/** A line of a file, with the columns that are meant. */
export interface ShownLine extends ShownRegion {
  readonly text: string;
}

const SEVERITIES = Object.values(FindingSeverity);

/** `2 errors, 1 warning, 3 notes`. */
export function counted(findings: readonly Finding[]): string {
  const count = (severity: FindingSeverity) => findings.filter((finding) => finding.severity === severity).length;
  return SEVERITIES.map((severity) => `${count(severity)} ${severity}${count(severity) === 1 ? '' : 's'}`).join(', ');
}
