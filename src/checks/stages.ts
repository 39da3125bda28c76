import { JudgedTrust } from './judged-trust';
import { KnownTrust } from './of-scope';
import { TokenClaims } from '../trust';
import { isOneOf, namedIn } from '../verify/shared';

/** What people call the stage that matters, and those before it. A part of a name counts where it stands by itself. */
const PRODUCTION = /(?:^|[^a-z])(?:prod|production|prd|live)(?:[^a-z]|$)/i;
const BEFORE = /(?:^|[^a-z])(?:stag(?:e|ing)|stg|dev(?:el|elop|elopment)?|test(?:ing)?|qa|uat|preview|sandbox|integration|pre-?prod|non-?prod)(?:[^a-z]|$)/i;

/** An environment that a document names, of which a run gets in. */
export interface NamedStage {
  readonly name: string;
  readonly witness: TokenClaims;
}

/** A stage of production among the environments that a trust names; undefined where it names none. */
export const productionOf = (trust: KnownTrust) => stageOf(trust, (name) => PRODUCTION.test(name) && !BEFORE.test(name));
/** A stage before it. */
export const stageBefore = (trust: KnownTrust) => stageOf(trust, (name) => BEFORE.test(name));

function stageOf(trust: KnownTrust, isMeant: (name: string) => boolean): NamedStage | undefined {
  const { runs: { exactOnAnyRefBy = [] } } = trust;
  for (const { claim, value } of named(trust)) {
    const witness = exactOnAnyRefBy.includes(claim) && isMeant(value) ? trust.witness(isOneOf(claim, [value])) : undefined;
    if (witness) return { name: value, witness };
  }
  return undefined;
}

/** A run that a document names by its ref or environment: somebody has written down which, and so has reviewed it. */
export function namedRun(trust: KnownTrust): TokenClaims | undefined {
  const { runs: { exactBy, exactOnAnyRefBy = [] } } = trust;
  for (const { claim, value } of named(trust)) {
    const witness = exactBy.includes(claim) || exactOnAnyRefBy.includes(claim) ? trust.witness(isOneOf(claim, [value])) : undefined;
    if (witness) return witness;
  }
  return undefined;
}

function named({ side: { admitted }, runs }: KnownTrust) {
  return 'unsettled' in admitted ? [] : namedIn(admitted, runs);
}

/** Whether it is known how its runs are told apart. */
export const isKnown = (trust: JudgedTrust): trust is KnownTrust => trust.runs !== undefined;
