import { KnownTrust } from './of-scope';
import { ALWAYS, ClaimMatcher, ClaimPattern, claimTerm, fits, negation } from '../claims';
import { TokenClaims } from '../trust';
import { isNamed } from '../verify/shared';

/** A token of an organization that no text of the document names. */
export function strangerOf(trust: KnownTrust): TokenClaims | undefined {
  const { organization: { name, id } } = trust.runs;
  const claims = [name, id].flatMap((claim) => claim ?? []);
  return trust.witnessBeside(isNamed(trust.side.admitted, trust.runs, claims)) ?? trust.witness(ALWAYS);
}

/** The letters with which the names of all organizations that get in begin; undefined where they begin in several ways, or have no names. */
export function commonBeginning(trust: KnownTrust, stranger: TokenClaims): string | undefined {
  const { organization: { name: claim } } = trust.runs;
  const name = claim === undefined ? undefined : stranger[claim];
  if (claim === undefined || typeof name !== 'string' || name === '') return undefined;
  const begins = (length: number) => trust.witness(negation(fits(claimTerm(claim), ClaimMatcher.fitting(beginning(name.slice(0, length)))))) === undefined;
  if (!begins(1)) return undefined;
  let length = 1;
  while (length < name.length && begins(length + 1)) length += 1;
  return name.slice(0, length);
}

/** A token whose organization only begins so; one that is called just that where there is none. */
export function lookalikeOf(trust: KnownTrust, text: string): TokenClaims | undefined {
  const { organization: { name } } = trust.runs;
  return name === undefined ? undefined : trust.witness(fits(claimTerm(name), ClaimMatcher.fitting(beginning(`${text}-`))));
}

/** No name of an organization has a star. */
const beginning = (text: string) => ClaimPattern.ofStars(`${text}*`);
