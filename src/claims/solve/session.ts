import { Letters } from './letters';
import { Machine } from '../automaton';
import { Budget } from '../budget';
import { GlobMachine } from '../glob-machine';
import { ClaimMatcher, MatcherKind } from '../matcher';
import { Product } from '../product';
import { WordList } from '../word-list';

/** A matcher that a text must fit, or must not. */
export interface Demand {
  readonly matcher: ClaimMatcher;
  readonly holds: boolean;
}

/** Any text at all. */
export const ANYTHING: Machine = Letters.without('', 0);

/** What one comparison may cost, and the machines that it made: the same demands come up for each shape. */
export class Session {
  public readonly budget: Budget;
  private readonly machines = new Map<string, Machine>();

  /** @param plain whether any token will do: nobody looks at it, so that ordinary values are not searched for */
  constructor(work: number, public readonly plain = false) {
    this.budget = new Budget(work);
  }

  /** All of some demands as one machine. */
  public machine(demands: readonly Demand[]): Machine {
    const key = demands.map(({ matcher, holds }) => `${holds}${matcher.key}`).sort().join();
    const known = this.machines.get(key) ?? this.make(demands);
    this.machines.set(key, known);
    return known;
  }

  private make(demands: readonly Demand[]): Machine {
    const inside: Machine[] = [];
    const outside: Machine[] = [];
    for (const { matcher, holds } of demands) {
      const machine = matcher.pattern ? new GlobMachine(matcher.pattern, this.budget) : new WordList(matcher.isOfText ? matcher.values : []);
      // "None of" is the one kind that holds outside of its values.
      (holds === (matcher.kind !== MatcherKind.NONE_OF) ? inside : outside).push(machine);
    }
    if (inside.length === 1 && outside.length === 0) return inside[0];
    return new Product(inside.length === 0 ? [ANYTHING] : inside, outside);
  }
}
