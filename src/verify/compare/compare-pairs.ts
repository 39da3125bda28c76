import { AdmittedSet, CompareOptions } from './admitted-set';
import { Comparison, ComparisonAnswer, ComparisonQuestion } from './comparison';
import type { IdentityPair } from './identity-set-comparison';
import { namesOf, Pairing } from './pairing';
import { TrustingIdentity } from '../../trust';
import type { FoundIdentity } from '../identity-set';

/** Pairs with their answers, and who is without a partner. */
export interface ComparedPairs {
  readonly question: ComparisonQuestion;
  readonly pairs: IdentityPair[];
  readonly onlyInFirst: FoundIdentity[];
  readonly onlyInSecond: FoundIdentity[];
}

/** Asks the same question of each pair. */
export function comparePairs(
  { pairs, onlyInFirst, onlyInSecond }: Pairing<TrustingIdentity>, question: ComparisonQuestion, options: CompareOptions = {},
): ComparedPairs {
  return { question, pairs: pairs.map((pair) => asked(pair, question, options)), onlyInFirst: onlyInFirst.map(shown), onlyInSecond: onlyInSecond.map(shown) };
}

function asked([one, other]: readonly [TrustingIdentity, TrustingIdentity], question: ComparisonQuestion, options: CompareOptions): IdentityPair {
  const [first, second] = namesOf(one, other);
  const comparison = ask(AdmittedSet._of(one, first), AdmittedSet._of(other, second), question, options);
  return { first: shown(one), second: shown(other), comparison };
}

function ask(one: AdmittedSet, other: AdmittedSet, question: ComparisonQuestion, options: CompareOptions): Comparison {
  switch (question) {
    case ComparisonQuestion.EQUIVALENT: return one.equivalent(other, options);
    case ComparisonQuestion.IMPLIES: return one.implies(other, options);
    case ComparisonQuestion.DISJOINT: return one.disjoint(other, options);
  }
}

const shown = ({ party, identity, source }: FoundIdentity): FoundIdentity => ({ party, identity, source });

/** Whether the answer is yes for every pair, and nobody is missing; `now`: as long as every name stays with its id. Nothing holds for no pair at all. */
export function holds(compared: ComparedPairs, { now = false } = {}): boolean {
  const { pairs } = compared;
  const isYes = ({ comparison: { answer, nowOnly = false } }: IdentityPair) => answer === ComparisonAnswer.YES || (now && nowOnly);
  return pairs.length > 0 && missed(compared).length === 0 && pairs.every(isYes);
}

/** Those without a partner for whom the question needs one: disjoint is who is alone. */
export function missed({ question, onlyInFirst, onlyInSecond }: ComparedPairs): FoundIdentity[] {
  switch (question) {
    case ComparisonQuestion.EQUIVALENT: return [...onlyInFirst, ...onlyInSecond];
    case ComparisonQuestion.IMPLIES: return onlyInFirst;
    case ComparisonQuestion.DISJOINT: return [];
  }
}
