import { TrustScope } from '../../verify';

/** The scopes at which somebody may want a pipeline to stop. */
export type WideScope = TrustScope.PLATFORM | TrustScope.ORGANIZATION | TrustScope.REPOSITORY;
export const WIDE_SCOPES: readonly WideScope[] = [TrustScope.PLATFORM, TrustScope.ORGANIZATION, TrustScope.REPOSITORY];

/** From nobody to everybody. What is not known may be everybody. */
const WIDTH: Record<TrustScope, number> = {
  [TrustScope.NOBODY]: 0,
  [TrustScope.EXACT_RUNS]: 1,
  [TrustScope.REPOSITORY]: 2,
  [TrustScope.ORGANIZATION]: 3,
  [TrustScope.PLATFORM]: 4,
  [TrustScope.UNKNOWN]: 5,
};

/** The rings in one word or two, for a column. */
export const SHORT_RINGS: Record<TrustScope, string> = {
  [TrustScope.NOBODY]: 'nobody',
  [TrustScope.EXACT_RUNS]: 'exactly these runs',
  [TrustScope.REPOSITORY]: 'anyone of the repository',
  [TrustScope.ORGANIZATION]: 'anyone of the organization',
  [TrustScope.PLATFORM]: 'anyone on the platform',
  [TrustScope.UNKNOWN]: 'not known',
};

/** Whether a scope is as wide as another, or wider; one that is not known counts as wider. */
export const isAsWide = (ring: TrustScope, limit: WideScope) => WIDTH[ring] >= WIDTH[limit];

/** The widest first. */
export const byWidth = (one: TrustScope, other: TrustScope) => WIDTH[other] - WIDTH[one];
