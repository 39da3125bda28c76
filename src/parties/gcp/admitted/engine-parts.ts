import { ClaimMatcher, claimTerm, fits } from '../../../claims';
import { Bounds, computedClaim, exactly, Field, OPEN } from '../../../trust';

/**
 * What stands for the answer of an expression that only the engine computes. It depends on the token alone, so that the same expression over the same
 * mapping has the same answer on both sides of a comparison.
 */
export type EngineParts = (expression: string) => Bounds;

/** Nothing is said of it. */
export const UNSETTLED: EngineParts = () => OPEN;

/** A claim that no issuer mints, with the value `true`, `false`, or none where the expression fails. */
export const AS_CLAIMS: EngineParts = (expression) => exactly(fits(claimTerm(computedClaim(expression)), ClaimMatcher.exact('true')));

/** An expression that reads mapped values, with all of them. */
export const overMapping = (expression: string, mapping: readonly (readonly [string, Field])[]): string => `${expression} over ${JSON.stringify(mapping)}`;
