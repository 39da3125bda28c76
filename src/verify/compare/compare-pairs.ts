import { AdmittedSet, CompareOptions } from './admitted-set';
import { ComparisonQuestion, Comparison } from './comparison';
import type { ComparedPairs, IdentityPair } from './identity-set-comparison';
import { namesOf, Pairing } from './pairing';
import { TrustingIdentity } from '../../trust';
import type { FoundIdentity } from '../identity-set';

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
