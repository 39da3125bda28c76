import { AdmittedSet, CompareOptions } from './admitted-set';
import { WitnessedComparison } from './comparison';
import { Estate, EstateIdentity } from '../estate';

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
  /** The one of the first estate. */
  readonly first: EstateIdentity;
  /** The one of the second. */
  readonly second: EstateIdentity;
  /** The answer. */
  readonly comparison: WitnessedComparison;
}

/**
 * Two estates, identity by identity: what was synthesized against what is deployed, or one cloud against another. Never as unions, in which
 * a staging and a production role that swapped their trust would be equal.
 *
 * Identities are paired by name: with those of the same cloud where there are any, or else with those of the other clouds.
 */
export class EstateComparison {
  /** Asks the same question of each pair. */
  public static of(first: Estate, second: Estate, question: ComparisonQuestion, options: CompareOptions = {}): EstateComparison {
    const pairs = first._trusting.flatMap((one) => {
      const named = second._trusting.filter(({ identity }) => identity === one.identity);
      const own = named.filter(({ party }) => party === one.party);
      return (own.length > 0 ? own : named).map((other) => ({ one, other }));
    });
    const paired = new Set(pairs.flatMap(({ one, other }) => [one, other]));
    return new EstateComparison(
      pairs.map(({ one, other }) => ({ first: shown(one), second: shown(other), comparison: ask(AdmittedSet._of(one), AdmittedSet._of(other), question, options) })),
      first._trusting.filter((one) => !paired.has(one)).map(shown),
      second._trusting.filter((one) => !paired.has(one)).map(shown),
    );
  }

  private constructor(
    /** Identities of the same name, in the order of the first estate. */
    public readonly pairs: IdentityPair[],
    /** Identities without a partner in the second estate. */
    public readonly onlyInFirst: EstateIdentity[],
    /** Identities without a partner in the first estate. */
    public readonly onlyInSecond: EstateIdentity[],
  ) {}
}

function ask(one: AdmittedSet, other: AdmittedSet, question: ComparisonQuestion, options: CompareOptions): WitnessedComparison {
  switch (question) {
    case ComparisonQuestion.EQUIVALENT: return one.equivalentWithWitness(other, options);
    case ComparisonQuestion.IMPLIES: return one.impliesWithWitness(other, options);
    case ComparisonQuestion.DISJOINT: return one.disjointWithWitness(other, options);
  }
}

const shown = ({ party, identity, source }: EstateIdentity): EstateIdentity => ({ party, identity, source });
