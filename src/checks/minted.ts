import { ClaimMatcher, ClaimPattern, claimTerm, fits, Formula } from '../claims';
import { NotListed, Way, waysTo } from '../claims/solve';
import { Admitted, isUnsettled, Verdict } from '../trust';
import { JudgedTrust } from './judged-trust';
import { exactTextsAsked, formulaOf } from './ways';
import { ComparisonAnswer, isOneOf, literalInWords, Search, Side } from '../verify/shared';

/** Every way in as it is written, those too that no token can take; undefined where they are not known. */
function writtenWays(admitted: Admitted): readonly Way[] | undefined {
  if (isUnsettled(admitted)) return undefined;
  try {
    return waysTo(admitted.upperBound ?? admitted.lowerBound, true);
  } catch (error) {
    if (error instanceof NotListed) return undefined;
    throw error;
  }
}

/** The issuers that the ways name. */
function issuersIn(ways: readonly Way[]): readonly string[] {
  const named = ways.flat().flatMap((one) => one.kind === 'match' && one.holds && JSON.stringify(one.of) === '[{"claim":"iss"}]' ? one.matcher.exactValue ?? [] : []);
  return [...new Set(named)].sort();
}

/** Whether some issuers mint a token for which a formula holds, whoever lets it in; undefined where that is not settled. */
function mint(issuers: readonly string[], formula: Formula): boolean | undefined {
  if (issuers.length === 0) return undefined;
  const all: Side = { name: 'the issuer', admitted: { lowerBound: isOneOf('iss', issuers), audiences: [] }, declared: [], verdict: () => Verdict.ACCEPT, decisive: () => [], doubts: () => [] };
  const { answer } = new Search(all, [], true).none(formula);
  return answer === ComparisonAnswer.UNKNOWN ? undefined : answer === ComparisonAnswer.NO;
}

/** Why a text is in no token. */
export enum Unminted {
  /** It has a wildcard in it, and is compared as it is. */
  WILDCARD,
  /** With other letter cases it would be. */
  LETTER_CASE,
  /** It has a form that the CI system does not mint. */
  FORM,
}

/** A text that a trust asks for and that is in no token. */
export interface UnmintedText {
  readonly claim: string;
  readonly text: string;
  readonly why: Unminted;
}

/** Exact texts that are in no token of the issuer. Where all that is asked for is one token, which gets in, there is none: that is not asked. */
export function unmintedTexts(trust: JudgedTrust): readonly UnmintedText[] {
  const known = UNMINTED.get(trust) ?? find(trust);
  UNMINTED.set(trust, known);
  return known;
}

const UNMINTED = new WeakMap<JudgedTrust, readonly UnmintedText[]>();
/** Texts that are asked for one by one; each costs a search. */
const MOST_TEXTS = 30;

function find(trust: JudgedTrust): readonly UnmintedText[] {
  const ways = writtenWays(trust.side.admitted) ?? [];
  const issuers = issuersIn(ways);
  const texts = exactTextsAsked(trust);
  const claims = new Set(texts.map(({ claim }) => claim));
  if (issuers.length === 0 || (claims.size === texts.length && !trust.isDead)) return [];
  return texts.slice(0, MOST_TEXTS).flatMap(({ claim, text }): UnmintedText[] => {
    if (mint(issuers, isOneOf(claim, [text])) !== false) return [];
    if (/[*?]/.test(text)) return [{ claim, text, why: Unminted.WILDCARD }];
    const inEitherCase = fits(claimTerm(claim), ClaimMatcher.fitting(ClaimPattern.inEitherCase(text)));
    return [{ claim, text, why: mint(issuers, inEitherCase) === true ? Unminted.LETTER_CASE : Unminted.FORM }];
  });
}

/** What a trust asks for that no token has at once, in words: of its first way in the least that is too much. Undefined where that is not found. */
export function contradictionOf({ side: { admitted } }: JudgedTrust): string | undefined {
  const ways = writtenWays(admitted) ?? [];
  const issuers = issuersIn(ways);
  const way = ways.at(0)?.filter((one) => one.kind !== 'match' || JSON.stringify(one.of) !== '[{"claim":"iss"}]');
  if (way === undefined) return undefined;
  const isImpossible = (literals: Way) => mint(issuers, { kind: 'and', parts: literals.map(formulaOf) }) === false;
  if (!isImpossible(way)) return undefined;
  const least = way.reduce<Way>((left, one) => {
    const without = left.filter((other) => other !== one);
    return without.length > 0 && isImpossible(without) ? without : left;
  }, way);
  return least.map(literalInWords).join(' and ');
}
