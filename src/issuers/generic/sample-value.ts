import { OidcIssuerProps } from './issuer-props';
import { samplesOf } from './languages';
import { valueThatFits } from './value-that-fits';
import { ClaimMatcher, MatcherKind } from '../../claims';
import { ClaimType } from '../../facts';

/** An ordinary value of a claim, or one that is asked for; undefined for one that is asked to be absent. */
export function sampleValue({ claims }: OidcIssuerProps, name: string, pin?: ClaimMatcher): unknown {
  const { type, values } = claims[name];
  switch (pin?.kind) {
    case MatcherKind.EXACT: return pin.exactValue;
    case MatcherKind.ABSENT: return undefined;
    case MatcherKind.BOOLEAN: return pin.values[0] === 'true';
    case MatcherKind.NUMBER: return Number(pin.values[0]);
    case MatcherKind.ELEMENT: return [pin.values[0], 'any-other-name'];
    case MatcherKind.PATTERN:
    case MatcherKind.NONE_OF: return valueThatFits(values, pin);
    case undefined: return { [ClaimType.TEXT]: samplesOf(values)[0], [ClaimType.NUMBER]: 1, [ClaimType.BOOLEAN]: false, [ClaimType.LIST]: ['any-other-name'] }[type];
  }
}
