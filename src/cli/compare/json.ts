import { IdentityPair } from '../../verify';
import { ComparedPairs } from '../../verify/compare';
import { printableJson } from '../../verify/shared';
import { unusableJson, UnusableFile } from '../unusable';

/** What `compare` prints, in one form or the other. */
export interface Compared {
  readonly comparison: ComparedPairs;
  readonly holds: boolean;
  /** Files that were left out. */
  readonly skipped: readonly string[];
  /** Files that cannot be read. */
  readonly unusable: readonly UnusableFile[];
  /** How those without a partner are headed. */
  readonly titles: { readonly onlyFirst: string; readonly onlySecond: string };
}

/** The comparison for machines: docs/schema/comparison.json says what is in it. */
export function comparisonJson({ comparison, holds, skipped, unusable }: Compared): string {
  const { question, pairs, onlyInFirst, onlyInSecond } = comparison;
  return `${printableJson({ question, holds, pairs: pairs.map(pairJson), onlyInFirst, onlyInSecond, skipped, unusable: unusableJson(unusable) })}\n`;
}

function pairJson({ first, second, comparison }: IdentityPair): Record<string, unknown> {
  const { answer, nowOnly = false, because, witness, audiences, sharedAudiences, assumptions } = comparison;
  return { first, second, answer, nowOnly, because, witness, audiences, sharedAudiences, assumptions };
}
