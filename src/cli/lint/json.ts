import { FoundAt, Linted } from './linted';
import { printableJson } from '../../verify/shared';
import { unusableJson } from '../unusable';

/** The findings for machines: docs/schema/findings.json says what is in it. */
export function lintedJson({ findings, identities, skipped, unusable }: Linted): string {
  return `${printableJson({ findings: findings.map(findingJson), identities, skipped, unusable: unusableJson(unusable) })}\n`;
}

function findingJson({ finding, shown }: FoundAt): Record<string, unknown> {
  const { rule, severity, confidence, party, identity, location, message, attack, witness, fix } = finding;
  const { file, pointer } = location;
  const place = { source: location, file, pointer, line: shown?.line, column: shown?.column };
  return { rule, severity, confidence, party, identity, ...place, message, attack, witness, fix };
}
