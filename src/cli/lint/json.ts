import { FoundAt, Linted } from './linted';
import { Acknowledged } from '../../checks/exceptions';
import { printableJson } from '../../verify/shared';
import { unusableJson } from '../unusable';

/** The findings for machines: docs/schema/findings.json says what is in it. */
export function lintedJson({ findings, acknowledged, identities, skipped, unusable }: Linted): string {
  return `${printableJson({ findings: findings.map(findingJson), acknowledged: acknowledged.map(acknowledgedJson), identities, skipped, unusable: unusableJson(unusable) })}\n`;
}

function findingJson({ finding, shown }: FoundAt): Record<string, unknown> {
  const { rule, severity, confidence, party, identity, location, message, attack, witness, fix } = finding;
  const { file, pointer } = location;
  const place = { source: location, file, pointer, line: shown?.line, column: shown?.column };
  return { rule, severity, confidence, party, identity, ...place, message, attack, witness, fix };
}

function acknowledgedJson({ finding, exception: { reason, expires, owner, place } }: Acknowledged): Record<string, unknown> {
  const { rule, severity, party, identity, location } = finding;
  return { rule, severity, party, identity, source: location, file: location.file, reason, expires, owner, acknowledgedIn: place };
}
