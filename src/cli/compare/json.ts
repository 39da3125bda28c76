import { EstateComparison, IdentityPair } from '../../simulate';
import { printableJson } from '../../simulate/printable';

/** What `compare` prints, in one form or the other. */
export interface ComparisonAnswered {
  readonly comparison: EstateComparison;
  readonly holds: boolean;
  /** Files of folders that were left out. */
  readonly skipped: readonly string[];
  /** How those without a partner are headed. */
  readonly titles: { readonly onlyFirst: string; readonly onlySecond: string };
}

/** The comparison for machines: docs/schema/comparison.json says what is in it. */
export function comparisonJson({ comparison, holds, skipped }: ComparisonAnswered): string {
  const { question, pairs, onlyInFirst, onlyInSecond } = comparison;
  return `${printableJson({ question, holds, pairs: pairs.map(pairJson), onlyInFirst, onlyInSecond, skipped })}\n`;
}

function pairJson({ first, second, comparison }: IdentityPair): Record<string, unknown> {
  const { answer, nowOnly = false, because, witness, audiences, sharedAudiences, assumptions } = comparison;
  return { first, second, answer, nowOnly, because, witness, audiences, sharedAudiences, assumptions };
}
