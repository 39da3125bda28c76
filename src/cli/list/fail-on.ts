import { TrustScope } from '../../verify';
import { widthOf } from '../../verify/scope';

/** The scopes at which a pipeline may stop, as the option spells them. */
const LIMITS = {
  platform: TrustScope.PLATFORM,
  organization: TrustScope.ORGANIZATION,
  repository: TrustScope.REPOSITORY,
  patterns: TrustScope.RUN_PATTERNS,
} as const;
export type WideScope = keyof typeof LIMITS;
export const WIDE_SCOPES = Object.keys(LIMITS) as readonly WideScope[];

/** Whether a scope is as wide as a limit, or wider; one that is not known counts as wider. */
export const isAsWide = (scope: TrustScope, limit: WideScope) => widthOf(scope) >= widthOf(LIMITS[limit]);

/** The widest first. */
export const byWidth = (one: TrustScope, other: TrustScope) => widthOf(other) - widthOf(one);
