import { TrustScope } from './trust-scope';

const ORDER = Object.values(TrustScope);

/** How wide a scope is, from nobody to everybody. What is not known may be everybody. */
export const widthOf = (scope: TrustScope): number => ORDER.indexOf(scope);
