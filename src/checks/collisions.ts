import { JudgedTrust } from './judged-trust';
import { KnownTrust } from './of-scope';
import { patternsAsked } from './ways';
import { ClaimMatcher, ClaimPattern, claimTerm, fits, Wildcard } from '../claims';
import { TokenClaims } from '../trust';

/** A name that is meant, and a run under a name that only begins so. */
export interface Collision {
  readonly claim: string;
  readonly meant: string;
  readonly witness: TokenClaims;
}

/** A name that ends in a letter or digit, and not in what separates it from what follows; one letter, as in `v*`, is no name. */
const NAME = /[^/:@*?\s]*[A-Za-z0-9]$/;
const found = new WeakMap<JudgedTrust, readonly Collision[]>();

/** Names of branches, tags and environments that are asked for with a wildcard right behind them, where both the name and a longer one get in. */
export function collisionsOf(trust: KnownTrust): readonly Collision[] {
  const known = found.get(trust) ?? namesIn(trust).flatMap((meant) => collisionOf(trust, meant) ?? []);
  found.set(trust, known);
  return known;
}

function namesIn(trust: JudgedTrust): readonly string[] {
  const names = patternsAsked(trust).flatMap(({ matcher }) => {
    const parts = matcher.pattern!.parts;
    return parts.flatMap(({ literal }, index) => parts[index + 1]?.wildcard === Wildcard.ANY_RUN ? NAME.exec(literal ?? '')?.[0] ?? [] : []);
  });
  return [...new Set(names)].filter(({ length }) => length > 1);
}

function collisionOf(trust: KnownTrust, meant: string): Collision | undefined {
  const { exactBy, exactOnAnyRefBy = [] } = trust.runs;
  const ending = (claim: string, text: string) => fits(claimTerm(claim), ClaimMatcher.fitting(ClaimPattern.concat(ClaimPattern.ofStars('*'), text)));
  for (const claim of [...exactBy, ...exactOnAnyRefBy]) {
    const witness = trust.witness(ending(claim, `${meant}-evil`));
    if (witness && trust.witness(ending(claim, meant))) return { claim, meant, witness };
  }
  return undefined;
}
