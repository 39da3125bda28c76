import { Budget } from './budget';
import { ClaimPattern, isLiteral, Wildcard } from './pattern';

/** A state of a machine that reads characters, by code point. States are made when they are first reached, each once. */
export interface State {
  /** Unique within its machine. */
  readonly id: number;
  /** Whether what was read so far is in. */
  readonly accepts: boolean;
  /** Whether nothing that may follow is in. */
  readonly dead: boolean;
  /** Whether everything that may follow is in. */
  readonly universal: boolean;
  /** The characters that are told apart here; all others lead to one and the same state. */
  readonly letters: ReadonlySet<number>;
}

/** A set of strings as a deterministic machine. */
export interface Machine<S extends State = State> {
  readonly start: S;
  /** The state after one more character. */
  next(state: S, letter: number): S;
}

interface GlobState extends State {
  /** Steps of the pattern that may come next, ascending. */
  readonly positions: readonly number[];
  readonly moves: Map<number, GlobState>;
}

/** A step that any character takes, and the key of the move of every character that is not told apart. */
const ANY = -1;

/**
 * A pattern as a machine. A state is the set of steps that may come next; once a run is reached the steps before it are
 * forgotten, since whatever they lead to the run leads to as well. That keeps the states few: with stars alone there are no
 * more than the pattern has characters. Each state costs its size.
 */
export class GlobMachine implements Machine<GlobState> {
  public readonly start: GlobState;
  private readonly steps: number[] = [];
  private readonly runs = new Set<number>();
  private readonly states = new Map<string, GlobState>();

  constructor(pattern: ClaimPattern, private readonly budget: Budget) {
    for (const part of pattern.parts) {
      if (isLiteral(part)) for (const character of part.literal) this.steps.push(character.codePointAt(0)!);
      else if (part.wildcard === Wildcard.ANY_ONE) this.steps.push(ANY);
      else this.runs.add(this.steps.length);
    }
    this.start = this.state([0]);
  }

  public next(state: GlobState, letter: number): GlobState {
    const key = state.letters.has(letter) ? letter : ANY;
    const known = state.moves.get(key);
    if (known) return known;
    const next = this.state(this.after(state.positions, letter));
    state.moves.set(key, next);
    return next;
  }

  private after(positions: readonly number[], letter: number): number[] {
    const result: number[] = [];
    for (const position of positions) {
      if (this.runs.has(position)) result.push(position);
      const step = this.steps[position];
      if (step !== letter && step !== ANY) continue;
      if (this.runs.has(position + 1)) result.length = 0;
      result.push(position + 1);
    }
    return result;
  }

  private state(positions: number[]): GlobState {
    this.budget.spend(positions.length + 1);
    const key = positions.join();
    const known = this.states.get(key);
    if (known) return known;
    const end = this.steps.length;
    const accepts = positions.at(-1) === end;
    const state: GlobState = {
      id: this.states.size,
      accepts,
      dead: positions.length === 0,
      universal: accepts && this.runs.has(end),
      letters: new Set(positions.map((position) => this.steps[position]).filter((step) => step !== undefined && step !== ANY)),
      positions,
      moves: new Map(),
    };
    this.states.set(key, state);
    return state;
  }
}
