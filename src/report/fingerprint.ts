import { LocatedFinding } from './located-finding';
import { hexDigest } from '../internal/digest';

const DIGITS = 16;

/**
 * Texts by which findings are known again, in their order: of the rule, the identity and its place in the document, never of a line, so that what is
 * written above moves none. Findings of which all that is the same are counted.
 */
export function fingerprints(findings: readonly LocatedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ finding: { rule, party, identity, location: { file, document, embedded, pointer } } }) => {
    const digest = hexDigest(JSON.stringify([rule, party, identity, file, document ?? 0, embedded ?? '', pointer]), DIGITS);
    const count = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, count);
    return `${digest}:${count}`;
  });
}
