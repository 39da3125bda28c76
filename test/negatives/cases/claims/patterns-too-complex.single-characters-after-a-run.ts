import { ClaimMatcher, ClaimPattern, disjoint, Wildcard } from '../../../../src/claims';

const letterLongBeforeTheEnd = (letter: string, distance: number) => ClaimMatcher.fitting(new ClaimPattern([
  { wildcard: Wildcard.ANY_RUN }, { literal: letter }, ...Array.from({ length: distance }, () => ({ wildcard: Wildcard.ANY_ONE })),
]));

export const wrong = () => disjoint(letterLongBeforeTheEnd('a', 60), letterLongBeforeTheEnd('b', 61));
