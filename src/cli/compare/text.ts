import { Compared } from './json';
import { comparisonText } from '../../verify/compare';
import { paragraphs, TextStyle } from '../output';
import { skippedText } from '../text';
import { unusableText } from '../unusable';

/** The comparison for people. */
export function comparedText({ comparison, titles, skipped, unusable }: Compared, { colour }: TextStyle): string {
  return paragraphs([comparisonText(comparison, { ...titles, colour }), skippedText(skipped), unusableText(unusable)]);
}
