/** A state of a machine that reads characters, by code point. */
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

/** The state after some text; a dead one at the latest. */
export function after<S extends State>(machine: Machine<S>, text: string, from: S = machine.start): S {
  let state = from;
  for (const character of text) {
    if (state.dead) return state;
    state = machine.next(state, character.codePointAt(0)!);
  }
  return state;
}
