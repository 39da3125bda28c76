import { Machine, State } from './automaton';
import { Budget } from './budget';
import { isLiteral } from './literal';
import { ClaimPattern, Wildcard } from './pattern';

/** A set of places in the pattern, any of which may be where the reader stands: the furthest one, and the rest. */
interface GlobState extends State {
  readonly furthest: number;
  readonly rest?: GlobState;
  readonly moves: Map<number, GlobState>;
}

/** A step that any character takes, and the key of the move of every character that is not told apart. */
const ANY = -1;
const NO_LETTERS: ReadonlySet<number> = new Set();
/** What making a state costs, in visits to one. */
const STATE = 6;

/**
 * A pattern as a machine whose states are made when they are first reached, each once. Once a run (`*`) is reached, earlier
 * places are forgotten: whatever they lead to, the run leads to as well. A state's moves follow from those of its rest, as
 * failure links do in the search of Knuth, Morris and Pratt; so with stars alone there are no more states than characters.
 */
export class GlobMachine implements Machine<GlobState> {
  public readonly start: GlobState;
  private readonly steps: (number | readonly number[])[] = [];
  private readonly runs = new Set<number>();
  private readonly states = new Map<string, GlobState>();
  private readonly dead: GlobState;

  constructor(pattern: ClaimPattern, private readonly budget: Budget) {
    for (const part of pattern.parts) {
      if (isLiteral(part)) for (const character of part.literal) this.steps.push(character.codePointAt(0)!);
      else if (part.oneOf !== undefined) this.steps.push([...part.oneOf].map((character) => character.codePointAt(0)!));
      else if (part.wildcard === Wildcard.ANY_ONE) this.steps.push(ANY);
      else this.runs.add(this.steps.length);
    }
    this.dead = { id: 0, accepts: false, dead: true, universal: false, letters: NO_LETTERS, furthest: -1, moves: new Map() };
    this.start = this.state(0);
  }

  public next(state: GlobState, letter: number): GlobState {
    const unknown: GlobState[] = [];
    let known: GlobState = this.dead;
    for (let link: GlobState | undefined = state; link; link = link.rest) {
      const move = link.moves.get(keyOf(link, letter));
      if (move) {
        known = move;
        break;
      }
      unknown.push(link);
    }
    return unknown.reduceRight((below, link) => this.move(link, letter, below), known);
  }

  /** The move of `link`, and the memory of it; `below` is the move of its rest. */
  private move(link: GlobState, letter: number, below: GlobState): GlobState {
    const stay = this.runs.has(link.furthest) ? link : below;
    const step = this.steps[link.furthest];
    const next = step === letter || step === ANY || (typeof step === 'object' && step.includes(letter)) ? this.state(link.furthest + 1, stay) : stay;
    link.moves.set(keyOf(link, letter), next);
    return next;
  }

  private state(furthest: number, below: GlobState = this.dead): GlobState {
    const rest = below.dead || this.runs.has(furthest) ? undefined : below;
    const key = `${furthest},${rest?.id ?? 0}`;
    const known = this.states.get(key);
    if (known) return known;
    const accepts = furthest === this.steps.length;
    const letters = this.lettersAt(furthest, rest);
    const state: GlobState = {
      id: this.states.size + 1, accepts, dead: false, universal: accepts && this.runs.has(furthest), letters, furthest, rest, moves: new Map(),
    };
    this.states.set(key, state);
    return state;
  }

  private lettersAt(furthest: number, rest?: GlobState): ReadonlySet<number> {
    this.budget.spend(STATE);
    const others = rest?.letters ?? NO_LETTERS;
    const step = this.steps[furthest];
    if (step === undefined || step === ANY) return others;
    const own = typeof step === 'number' ? [step] : step;
    if (own.every((letter) => others.has(letter))) return others;
    this.budget.spend(others.size);
    return new Set([...others, ...own]);
  }
}

const keyOf = (state: GlobState, letter: number) => state.letters.has(letter) ? letter : ANY;
