import { Decision, TrustingIdentity } from '../trust';

/** Whose decision it is: a decision is data, and what would have been decided otherwise is asked of the identity. */
const DECIDED_BY = new WeakMap<Decision, TrustingIdentity>();

/** Keeps whose decision it is. */
export function keepDeciding(decision: Decision, identity: TrustingIdentity): Decision {
  DECIDED_BY.set(decision, identity);
  return decision;
}

/** The identity that decided; undefined of a decision that was made elsewhere. */
export const decidedBy = (decision: Decision): TrustingIdentity | undefined => DECIDED_BY.get(decision);
