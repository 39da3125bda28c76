import { CompareOptions } from './admitted-set';
import { ComparedPairs, comparePairs, holds, missed } from './compare-pairs';
import { Comparison, ComparisonQuestion } from './comparison';
import { acrossClouds, byName } from './pairing';
import { IdentitySet, FoundIdentity } from '../identity-set';

/** Two identities and the answer. */
export interface IdentityPair {
  /** The one of the first set. */
  readonly first: FoundIdentity;
  /** The one of the second. */
  readonly second: FoundIdentity;
  /** The answer. */
  readonly comparison: Comparison;
}

/** Two sets, and what is asked of them. */
export interface IdentitySetComparisonProps extends CompareOptions {
  /** The first set. */
  readonly first: IdentitySet;
  /** The second set. */
  readonly second: IdentitySet;
  /** What is asked of each pair. */
  readonly question: ComparisonQuestion;
}

/** One set, and what is asked of its clouds. */
export interface CloudComparisonProps extends CompareOptions {
  /** The set. */
  readonly set: IdentitySet;
  /** What is asked of each pair. */
  readonly question: ComparisonQuestion;
}

/**
 * Two sets of identities, identity by identity: what was synthesized against what is deployed, or one cloud against another. Never as unions, in which
 * a staging and a production role that swapped their trust would be equal.
 *
 * Identities are paired by name: with those of the same cloud where there are any, or else with those of the other clouds.
 */
export class IdentitySetComparison {
  /** Asks the same question of each pair. */
  public static of(props: IdentitySetComparisonProps): IdentitySetComparison {
    const { first, second, question, ...options } = props;
    return new IdentitySetComparison(comparePairs(byName(first._trusting, second._trusting), question, options));
  }

  /** Asks it of the clouds of one set: each identity is paired with those of its name in the other clouds, the earlier file the first. */
  public static across(props: CloudComparisonProps): IdentitySetComparison {
    const { set, question, ...options } = props;
    return new IdentitySetComparison(comparePairs(acrossClouds(set._trusting), question, options));
  }

  /** What was asked. */
  public readonly question: ComparisonQuestion;
  /** Identities of the same name, in the order of the first set. */
  public readonly pairs: IdentityPair[];
  /** Identities without a partner in the second set, or in another cloud. */
  public readonly onlyInFirst: FoundIdentity[];
  /** Identities without a partner in the first set. */
  public readonly onlyInSecond: FoundIdentity[];

  private constructor(private readonly compared: ComparedPairs) {
    this.question = compared.question;
    this.pairs = compared.pairs;
    this.onlyInFirst = compared.onlyInFirst;
    this.onlyInSecond = compared.onlyInSecond;
  }

  /**
   * Whether the answer is yes for every pair, now and over time. Without a partner nothing is equivalent, and nothing of the first
   * set is implied. Nothing holds for no pair at all.
   */
  public get holds(): boolean {
    return holds(this.compared);
  }

  /** The same, as long as every name stays with its id. */
  public get holdsNow(): boolean {
    return holds(this.compared, { now: true });
  }

  /** Identities without a partner for whom the question needs one. */
  public get missed(): FoundIdentity[] {
    return missed(this.compared);
  }
}
