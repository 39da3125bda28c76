import { ComparisonAnswered } from './json';
import { comparisonText } from '../../simulate/compare/comparison-text';
import { paragraphs, TextStyle } from '../output';
import { skippedText } from '../text';

/** The comparison for people. */
export function comparedText({ comparison, titles, skipped }: ComparisonAnswered, { colour }: TextStyle): string {
  return paragraphs([comparisonText(comparison, { ...titles, colour }), skippedText(skipped)]);
}
