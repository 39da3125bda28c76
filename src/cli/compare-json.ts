import { unusableJson, UnusableFile } from './unusable';
import { EstateComparison, IdentityPair } from '../simulate';
import { printableJson } from '../simulate/printable';

/** The comparison for machines: docs/schema/comparison.json says what is in it. */
export function comparisonJson(comparison: EstateComparison, holds: boolean, skipped: readonly string[], unusable: readonly UnusableFile[]): string {
  const { question, pairs, onlyInFirst, onlyInSecond } = comparison;
  return `${printableJson({ question, holds, pairs: pairs.map(pairJson), onlyInFirst, onlyInSecond, skipped, unusable: unusableJson(unusable) })}\n`;
}

function pairJson({ first, second, comparison }: IdentityPair): Record<string, unknown> {
  const { answer, nowOnly = false, because, witness, audiences, sharedAudiences, assumptions } = comparison;
  return { first, second, answer, nowOnly, because, witness, audiences, sharedAudiences, assumptions };
}
