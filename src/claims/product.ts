import { Machine, State } from './automaton';

interface ProductState extends State {
  readonly inside: readonly State[];
  readonly outside: readonly State[];
  /** By letter, and by OTHER for all that are not told apart. */
  readonly moves: Map<number, ProductState>;
}

const OTHER = -1;
const NO_LETTERS: ReadonlySet<number> = new Set();

function lettersOf(...states: (readonly State[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const some of states) for (const { letters } of some) for (const letter of letters) found.add(letter);
  return found;
}

/** The strings that every machine of `inside` accepts and none of `outside`, as one machine. Its states are made when they are first reached. */
export class Product implements Machine<ProductState> {
  public readonly start: ProductState;
  private readonly states = new Map<string, ProductState>();

  constructor(private readonly inside: readonly Machine[], private readonly outside: readonly Machine[]) {
    this.start = this.state(inside.map(({ start }) => start), outside.map(({ start }) => start));
  }

  public next(state: ProductState, letter: number): ProductState {
    if (state.dead) return state;
    const key = state.letters.has(letter) ? letter : OTHER;
    const known = state.moves.get(key);
    if (known) return known;
    const next = this.state(
      this.inside.map((machine, index) => machine.next(state.inside[index], letter)),
      this.outside.map((machine, index) => machine.next(state.outside[index], letter)),
    );
    state.moves.set(key, next);
    return next;
  }

  private state(inside: readonly State[], outside: readonly State[]): ProductState {
    const dead = inside.some((state) => state.dead) || outside.some(({ universal }) => universal);
    const key = dead ? 'dead' : `${inside.map(({ id }) => id).join()};${outside.map(({ id }) => id).join()}`;
    const known = this.states.get(key);
    if (known) return known;
    const made: ProductState = {
      id: this.states.size + 1,
      inside,
      outside,
      moves: new Map(),
      dead,
      accepts: !dead && inside.every(({ accepts }) => accepts) && !outside.some(({ accepts }) => accepts),
      universal: !dead && inside.every(({ universal }) => universal) && outside.every((state) => state.dead),
      letters: dead ? NO_LETTERS : lettersOf(inside, outside),
    };
    this.states.set(key, made);
    return made;
  }
}
