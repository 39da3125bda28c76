import { Machine, State } from '../automaton';

interface Counted extends State {
  readonly count: number;
}

const codes = (text: string) => new Set([...text].map((character) => character.codePointAt(0)!));

/**
 * Strings of some characters: `of` lists the only ones, `without` those that may not be in. Lengths count characters; a longest
 * length makes a state for each.
 */
export class Letters implements Machine<Counted> {
  /** Strings of these characters alone. */
  public static of(characters: string, shortest = 1, longest?: number): Letters {
    return new Letters(codes(characters), true, shortest, longest);
  }

  /** Strings without any of these characters. */
  public static without(characters: string, shortest = 1, longest?: number): Letters {
    return new Letters(codes(characters), false, shortest, longest);
  }

  public readonly start: Counted;
  private readonly dead: Counted = { id: 0, count: -1, accepts: false, dead: true, universal: false, letters: new Set() };
  private readonly states: Counted[] = [];

  private constructor(
    private readonly told: ReadonlySet<number>, private readonly only: boolean, private readonly shortest: number, private readonly longest?: number,
  ) {
    this.start = this.state(0);
  }

  public next(state: Counted, letter: number): Counted {
    if (state.dead || this.told.has(letter) !== this.only || state.count === this.longest) return this.dead;
    return this.state(this.longest === undefined ? Math.min(state.count + 1, this.shortest) : state.count + 1);
  }

  private state(count: number): Counted {
    const known = this.states[count];
    if (known) return known;
    const made = { id: count + 1, count, accepts: count >= this.shortest, dead: false, universal: false, letters: this.told };
    this.states[count] = made;
    return made;
  }
}
