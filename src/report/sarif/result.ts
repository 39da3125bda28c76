import { messageText } from './message';
import { uriOf } from './uri';
import { printable } from '../../verify/shared';
import { findingLines } from '../finding-text';
import { LocatedFinding, ShownRegion } from '../located-finding';

/** A finding as a viewer shows it: every one has a file and a line. */
export function sarifResult({ finding, shown }: LocatedFinding, ruleIndex: number, fingerprint: string): object {
  const { rule, severity, confidence, party, identity, location } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: messageText(findingLines(finding).join('\n')) },
    locations: [{
      physicalLocation: { artifactLocation: { uri: uriOf(location.file) }, region: regionOf(shown, location.line, location.column) },
      logicalLocations: [{ name: printable(identity), fullyQualifiedName: printable(location.within), kind: 'resource' }],
    }],
    // GitHub knows the first name alone, and counts lines where it is not there.
    partialFingerprints: { 'primaryLocationLineHash': fingerprint, 'trustedWorkflows/v1': fingerprint },
    properties: { party, confidence },
  };
}

/** Where no line is known, the first: GitHub shows no result without one. */
function regionOf(shown: ShownRegion | undefined, line = 1, column?: number): object {
  if (shown) return { startLine: shown.line, startColumn: shown.column, endColumn: shown.column + shown.length };
  return { startLine: line, ...column !== undefined && { startColumn: column } };
}
