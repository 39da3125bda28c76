import { SettledPart } from './comparison';
import { fits, likeText, patternOf } from './text-comparison';
import { ClaimMatcher } from '../../../claims';
import { everyOf, isUnsettled, Truth } from '../../../trust';

/** Partition, service, region, account and resource behind `arn`; the last one takes all further colons. */
const COMPONENTS = 6;

/**
 * The six components of an ARN, each with wildcards of its own. What STS makes of text that is no ARN is not documented. Where
 * something is open, its colons are too: then the whole is compared as text, which whatever fits by components fits as well.
 */
export function arnText(parts: readonly SettledPart[]): (got: string) => Truth {
  if (parts.some(isUnsettled)) return likeText(parts);
  const patterns = componentsOf(parts).map((component) => ClaimMatcher.fitting(patternOf(component, true)));
  return (got) => {
    const values = split(got);
    if (patterns.length < COMPONENTS || values.length < COMPONENTS) return { unsettled: 'how STS compares text that is no ARN is not known' };
    return everyOf([...patterns.keys()], (index) => fits(patterns[index], values[index]));
  };
}

function componentsOf(parts: readonly SettledPart[]): SettledPart[][] {
  const components: SettledPart[][] = [[]];
  for (const part of parts) {
    const [first, ...others] = 'literal' in part ? split(part.literal, COMPONENTS - components.length + 1).map((literal) => ({ literal })) : [part];
    components[components.length - 1].push(first);
    components.push(...others.map((each) => [each]));
  }
  return components;
}

/** At colons, into so many pieces at most. */
function split(text: string, most = COMPONENTS): string[] {
  const pieces = text.split(':');
  return pieces.length <= most ? pieces : [...pieces.slice(0, most - 1), pieces.slice(most - 1).join(':')];
}
