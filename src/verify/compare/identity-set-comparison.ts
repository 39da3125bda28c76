import { AdmittedSet, CompareOptions } from './admitted-set';
import { ComparisonAnswer, WitnessedComparison } from './comparison';
import { acrossClouds, byName, namesOf, Pairing } from './pairing';
import { TrustingIdentity } from '../../trust/identity';
import { IdentitySet, FoundIdentity } from '../identity-set';

/** What is asked of two identities. */
export enum ComparisonQuestion {
  /** Both let in the same tokens. */
  EQUIVALENT = 'equivalent',
  /** The second lets in all that the first lets in. */
  IMPLIES = 'implies',
  /** No token gets in at both. */
  DISJOINT = 'disjoint',
}

/** Two identities and the answer. */
export interface IdentityPair {
  /** The one of the first set. */
  readonly first: FoundIdentity;
  /** The one of the second. */
  readonly second: FoundIdentity;
  /** The answer. */
  readonly comparison: WitnessedComparison;
}

/**
 * Two sets of identities, identity by identity: what was synthesized against what is deployed, or one cloud against another. Never as unions, in which
 * a staging and a production role that swapped their trust would be equal.
 *
 * Identities are paired by name: with those of the same cloud where there are any, or else with those of the other clouds.
 */
export class IdentitySetComparison {
  /** Asks the same question of each pair. */
  public static of(first: IdentitySet, second: IdentitySet, question: ComparisonQuestion, options: CompareOptions = {}): IdentitySetComparison {
    return IdentitySetComparison._of(byName(first._trusting, second._trusting), question, options);
  }

  /** Asks it of the clouds of one set: each identity is paired with those of its name in the other clouds, the earlier file the first. */
  public static across(set: IdentitySet, question: ComparisonQuestion, options: CompareOptions = {}): IdentitySetComparison {
    return IdentitySetComparison._of(acrossClouds(set._trusting), question, options);
  }

  /**
   * The same of identities that are paired already.
   * @internal
   */
  public static _of(pairing: Pairing<TrustingIdentity>, question: ComparisonQuestion, options: CompareOptions = {}): IdentitySetComparison {
    const { pairs, onlyInFirst, onlyInSecond } = pairing;
    return new IdentitySetComparison(question, pairs.map((pair) => asked(pair, question, options)), onlyInFirst.map(shown), onlyInSecond.map(shown));
  }

  private constructor(
    /** What was asked. */
    public readonly question: ComparisonQuestion,
    /** Identities of the same name, in the order of the first set. */
    public readonly pairs: IdentityPair[],
    /** Identities without a partner in the second set, or in another cloud. */
    public readonly onlyInFirst: FoundIdentity[],
    /** Identities without a partner in the first set. */
    public readonly onlyInSecond: FoundIdentity[],
  ) {}

  /**
   * Whether the answer is yes for every pair, now and over time. Without a partner nothing is equivalent, and nothing of the first
   * set is implied. Nothing holds for no pair at all.
   */
  public get holds(): boolean {
    return this.isComplete && this.pairs.every(({ comparison: { answer } }) => answer === ComparisonAnswer.YES);
  }

  /** The same, as long as every name stays with its id. */
  public get holdsNow(): boolean {
    return this.isComplete && this.pairs.every(({ comparison: { answer, nowOnly = false } }) => nowOnly || answer === ComparisonAnswer.YES);
  }

  /** Whether nobody is missing of whom the question is asked. */
  private get isComplete(): boolean {
    return this.pairs.length > 0 && this._missed.length === 0;
  }

  /**
   * Identities without a partner for whom the question needs one.
   * @internal
   */
  public get _missed(): FoundIdentity[] {
    return alone(this.question, this.onlyInFirst, this.onlyInSecond);
  }
}

function asked([one, other]: readonly [TrustingIdentity, TrustingIdentity], question: ComparisonQuestion, options: CompareOptions): IdentityPair {
  const [first, second] = namesOf(one, other);
  const comparison = ask(AdmittedSet._of(one, first), AdmittedSet._of(other, second), question, options);
  return { first: shown(one), second: shown(other), comparison };
}

function ask(one: AdmittedSet, other: AdmittedSet, question: ComparisonQuestion, options: CompareOptions): WitnessedComparison {
  switch (question) {
    case ComparisonQuestion.EQUIVALENT: return one.equivalentWithWitness(other, options);
    case ComparisonQuestion.IMPLIES: return one.impliesWithWitness(other, options);
    case ComparisonQuestion.DISJOINT: return one.disjointWithWitness(other, options);
  }
}

/** Those without a partner for whom the question needs one: disjoint is who is alone. */
function alone(question: ComparisonQuestion, onlyInFirst: FoundIdentity[], onlyInSecond: FoundIdentity[]): FoundIdentity[] {
  switch (question) {
    case ComparisonQuestion.EQUIVALENT: return [...onlyInFirst, ...onlyInSecond];
    case ComparisonQuestion.IMPLIES: return onlyInFirst;
    case ComparisonQuestion.DISJOINT: return [];
  }
}

const shown = ({ party, identity, source }: FoundIdentity): FoundIdentity => ({ party, identity, source });
