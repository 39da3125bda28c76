import { rememberedSearch } from './remembered-search';
import { Side } from './side';
import { conjunction, Formula } from '../../claims';
import { claimAsked, claimsOf, decodedClaims, isEncoded, Literal, NotListed, Session, TokenShape, Way, waysTo } from '../../claims/solve';
import { ClaimType, typeOfClaim } from '../../facts';
import { isTrustedWorkflowError } from '../../internal/errors';
import { issuerOf } from '../../issuers/known';
import { AdmittedTokens, IDeclaredProject, isComputed, isUnsettled, NameStability, TokenClaims } from '../../trust';

/** Steps that one question may cost: about a second. */
const MAX_WORK = 1_000_000;

/** A token, or that there is none, or why it is not known; and what that takes for granted. */
export type Difference = Outcome & {
  /** Lists, and not one: that of an issuer is long, and the same for all pairs. */
  readonly granted: readonly (readonly string[])[];
};
type Outcome = { readonly token: TokenClaims } | { readonly none: true; readonly token?: undefined } | Unknown;

/** A token that shows it, as far as that is settled. */
interface Unknown {
  readonly unknown: string;
  readonly token?: undefined;
  readonly candidate?: TokenClaims;
}

/** What a search is in. */
export interface Setting {
  readonly declared: readonly IDeclaredProject[];
  readonly stability: NameStability;
  /** Whether a token that is found is not shown. @default false */
  readonly plain?: boolean;
}

/** A token that `first` lets in for certain and `second` refuses for certain; none only if whatever is open cannot make one. */
export function onlyIn(first: Side, second: Side, setting: Setting): Difference {
  return bounded(first, second, (one, other) => search(one.lowerBound, [other.upperBound ?? other.lowerBound], first, second, setting),
    (one, other) => search(one.upperBound ?? one.lowerBound, [other.lowerBound], first, second, setting));
}

/** A token that both let in for certain; none only if whatever is open cannot make one. */
export function inBoth(first: Side, second: Side, setting: Setting): Difference {
  return bounded(first, second, (one, other) => search(conjunction([one.lowerBound, other.lowerBound]), [], first, second, setting),
    (one, other) => search(conjunction([one.upperBound ?? one.lowerBound, other.upperBound ?? other.lowerBound]), [], first, second, setting));
}

type Ask = (one: AdmittedTokens, other: AdmittedTokens) => Difference;

/** A "no" by the narrow bounds, a "yes" by the wide ones. */
function bounded({ admitted: one }: Side, { admitted: other }: Side, narrow: Ask, wide: Ask): Difference {
  if (isUnsettled(one)) return { unknown: one.unsettled, granted: [] };
  if (isUnsettled(other)) return { unknown: other.unsettled, granted: [] };
  const certain = narrow(one, other);
  const isSettled = isFound(certain) || (one.upperBound === undefined && other.upperBound === undefined);
  const possible = isSettled ? certain : wide(one, other);
  // What only an engine computes cancels where both sides have it.
  const found = !isSettled && !('none' in possible) && (one.computed ?? other.computed) ? wide({ ...one, ...one.computed }, { ...other, ...other.computed }) : possible;
  const granted = [one.assumptions ?? [], other.assumptions ?? [], ...found.granted];
  return isFound(found) && !isSettled ? { unknown: OPEN, candidate: withoutComputed(found.token), granted } : { ...found, granted };
}

const OPEN = 'it depends on what the files or the documents of the cloud leave open, or on an expression that is computed for one token at a time';
const isFound = (difference: Difference): difference is Difference & { readonly token: TokenClaims } => difference.token !== undefined;
const withoutComputed = (token: TokenClaims): TokenClaims => Object.fromEntries(Object.entries(token).filter(([claim]) => !isComputed(claim)));

function search(wanted: Formula, others: readonly Formula[], first: Side, second: Side, setting: Setting): Difference {
  const project = first.party === undefined || first.party !== second.party ? withoutAudience : (way: Way) => way;
  return guarded(() => overIssuers(waysTo(wanted, true).map(project), others.flatMap((other) => waysTo(other, true)).map(project), setting));
}

/** Whether some audience fits: the audience alone is no text of others. */
const withoutAudience = (way: Way): Way => way.filter((literal) => !claimsOf(literal).includes('aud'));

/** What is too much is unknown. */
function guarded(find: () => Difference): Difference {
  try {
    return find();
  } catch (error) {
    if (error instanceof NotListed) return { unknown: error.reason, granted: [] };
    if (isTrustedWorkflowError(error)) return { unknown: error.text.problem, granted: [] };
    throw error;
  }
}

/** Each way names its issuer; those that do not are of any issuer at all. */
function overIssuers(inside: readonly Way[], outside: readonly Way[], setting: Setting): Difference {
  const byIssuer = new Map<string | undefined, Way[]>();
  for (const way of inside) byIssuer.set(issuerIn(way), [...byIssuer.get(issuerIn(way)) ?? [], way]);
  const session = new Session(MAX_WORK, setting.plain);
  const answers: Difference[] = [];
  for (const [issuer, ways] of byIssuer) {
    const found = ofIssuer(issuer, ways, outside, setting, session);
    if (isFound(found)) return found;
    answers.push(found);
  }
  return { ...answers.find((one) => 'unknown' in one) ?? { none: true }, granted: answers.flatMap((one) => one.granted) };
}

function ofIssuer(issuer: string | undefined, inside: readonly Way[], outside: readonly Way[], { declared, stability }: Setting, session: Session): Difference {
  const untold = untoldClaim([...inside, ...outside].flat(), issuer);
  if (untold !== undefined) return { unknown: `the claim ${untold} is no text, and is compared with a pattern or joined to others`, granted: [] };
  const space = issuer === undefined ? undefined : issuerOf(issuer)?.tokenSpace(issuer, declared, stability);
  const found = rememberedSearch(inside, outside, space ?? ANY_TOKEN, session);
  const granted = space ? [space.assumptions] : [];
  if (!('token' in found)) return { ...found, granted };
  return space ? { token: decodedClaims(found.token), granted } : { unknown: unknownSpace(issuer), granted };
}

/** A claim that may be something else than text, and is asked for as a part of one. What equals no text, and is none of some, is so for each of them. */
function untoldClaim(literals: readonly Literal[], issuer: string | undefined): string | undefined {
  const isMatch = (literal: Literal): literal is Match => literal.kind === 'match';
  const untextual = new Set(literals.filter(isMatch).filter(({ of, matcher }) => isEncoded(of, matcher)).flatMap(claimsOf).map(claimAsked));
  const mayBeOther = (claim: string) => untextual.has(claim) || (issuer !== undefined && typeOfClaim(claim, issuer) !== ClaimType.TEXT);
  return literals.filter(isMatch).filter(({ of, matcher }) => of.length > 1 || matcher.pattern !== undefined).flatMap(claimsOf).find(mayBeOther);
}

/** Without what ties claims to each other, a "no" may rest on a token that nobody mints; a "yes" is one all the same. */
const unknownSpace = (issuer: string | undefined) => `which tokens ${issuer ?? 'an issuer that is not named'} can mint is not known to this library, and without that they differ`;

const ANY: TokenShape = { name: 'any token', claims: new Map(), variables: new Map(), optional: () => true, free: () => true };
const ANY_TOKEN = { shapes: () => [ANY] };

type Match = Extract<Literal, { kind: 'match' }>;

/** The one issuer that a way names; formulas have none with a slash at its end, since no token has it. */
function issuerIn(way: Way): string | undefined {
  const isIssuer = (literal: Literal): literal is Match => literal.kind === 'match' && literal.holds && literal.matcher.exactValue !== undefined
    && literal.of.length === 1 && claimsOf(literal)[0] === 'iss';
  return way.find(isIssuer)?.matcher.exactValue;
}
