import { TrustScope } from '../../verify';

/** The scopes at which a pipeline may stop, as the option spells them. */
const LIMITS = {
  platform: TrustScope.PLATFORM,
  organization: TrustScope.ORGANIZATION,
  repository: TrustScope.REPOSITORY,
  patterns: TrustScope.RUN_PATTERNS,
} as const;
export type WideScope = keyof typeof LIMITS;
export const WIDE_SCOPES = Object.keys(LIMITS) as readonly WideScope[];

/** From nobody to everybody. What is not known may be everybody. */
const WIDTH: Record<TrustScope, number> = {
  [TrustScope.NOBODY]: 0,
  [TrustScope.EXACT_RUNS]: 1,
  [TrustScope.RUN_PATTERNS]: 2,
  [TrustScope.REPOSITORY]: 3,
  [TrustScope.ORGANIZATION]: 4,
  [TrustScope.PLATFORM]: 5,
  [TrustScope.UNKNOWN]: 6,
};

/** The rings in one word or two, for a column. */
export const SHORT_RINGS: Record<TrustScope, string> = {
  [TrustScope.NOBODY]: 'nobody',
  [TrustScope.EXACT_RUNS]: 'exactly these runs',
  [TrustScope.RUN_PATTERNS]: 'runs that fit a pattern',
  [TrustScope.REPOSITORY]: 'anyone of the repository',
  [TrustScope.ORGANIZATION]: 'anyone of the organization',
  [TrustScope.PLATFORM]: 'anyone on the platform',
  [TrustScope.UNKNOWN]: 'not known',
};

/** Whether a scope is as wide as a limit, or wider; one that is not known counts as wider. */
export const isAsWide = (ring: TrustScope, limit: WideScope) => WIDTH[ring] >= WIDTH[LIMITS[limit]];

/** The widest first. */
export const byWidth = (one: TrustScope, other: TrustScope) => WIDTH[other] - WIDTH[one];
