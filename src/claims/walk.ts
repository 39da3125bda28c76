import { Machine, State } from './automaton';
import { Budget } from './budget';
import { Escaping } from './escaping';

/** A claim's machine that reads the value of a variable, from the state before it. */
export interface Entry {
  readonly machine: Machine;
  readonly from: State;
  /** How the claim writes the value. @default - as it is */
  readonly escaping?: Escaping;
}

/** The same with the state after it. */
export interface Crossing extends Entry {
  readonly to: State;
}

/** Where all readers of a value stand. */
interface Node {
  readonly own: State;
  readonly others: readonly State[];
  readonly letter: number;
  readonly before?: Node;
}

/** What stands for "any other character": letters first, so that values read like names. */
const READABLE = [...'xyzabcdefghijklmnopqrstuvw0123456789'].map((character) => character.codePointAt(0)!);
const BEYOND = 0xa1;

/** The states in which `last` may stand after a value of `language` that makes all `crossings`. */
export function statesAfter(language: Machine, crossings: readonly Crossing[], last: Entry, budget: Budget): State[] {
  const found = new Map<number, State>();
  visitAll(language, [...crossings, last], budget, (node) => {
    const state = node.others[crossings.length];
    if (arrived(node, crossings)) found.set(state.id, state);
    return false;
  });
  return [...found.values()];
}

/** A shortest value of `language` that makes all `crossings`. */
export function shortestValue(language: Machine, crossings: readonly Crossing[], budget: Budget): string | undefined {
  let found: Node | undefined;
  visitAll(language, crossings, budget, (node) => {
    if (arrived(node, crossings)) found = node;
    return found !== undefined;
  });
  return found && spell(found);
}

const arrived = ({ own, others }: Node, crossings: readonly Crossing[]) => own.accepts && crossings.every(({ to }, index) => others[index].id === to.id);

/** Goes through the product of all readers breadth first, until `stop` says so or nothing is left. */
function visitAll(language: Machine, readers: readonly Entry[], budget: Budget, stop: (node: Node) => boolean): void {
  const seen = new Set<string>();
  const queue: Node[] = [];
  const visit = (node: Node) => {
    budget.spend(1 + node.others.length);
    if (node.own.dead || node.others.some(({ dead }) => dead)) return;
    const key = `${node.own.id};${node.others.map(({ id }) => id).join()}`;
    if (seen.has(key)) return;
    seen.add(key);
    queue.push(node);
  };
  visit({ own: language.start, others: readers.map(({ from }) => from), letter: 0 });
  for (let index = 0; index < queue.length && !budget.exceeded; index++) {
    const node = queue[index];
    if (stop(node)) return;
    for (const letter of lettersAt(language, readers, node)) {
      visit({ own: language.next(node.own, letter), others: node.others.map((state, at) => read(readers[at], state, letter)), letter, before: node });
    }
  }
}

function read({ machine, escaping }: Entry, state: State, letter: number): State {
  const written = escaping?.codes.get(letter);
  return written === undefined ? machine.next(state, letter) : written.reduce((at, character) => machine.next(at, character), state);
}

/** The characters that a reader tells apart, and one for each way of the language among all others. */
function lettersAt(language: Machine, readers: readonly Entry[], node: Node): number[] {
  const told = new Set<number>();
  for (let index = 0; index < readers.length; index++) {
    for (const letter of node.others[index].letters) told.add(letter);
    readers[index].escaping?.codes.forEach((_, letter) => told.add(letter));
  }
  const other = otherThan(told, node.own.letters);
  // Where a reader takes nothing but what it tells apart, as in the middle of a word, no other letter leads anywhere.
  const stuck = node.others.some((state, index) => readers[index].machine.next(state, other).dead);
  return stuck ? [...told] : [...waysOf(language, node.own, told, other), ...told];
}

/** One letter that is not told apart for each state that the language may go to. */
function waysOf(language: Machine, state: State, told: ReadonlySet<number>, other: number): number[] {
  const ways: number[] = [];
  const reached = new Set<number>();
  const next = language.next(state, other);
  if (!next.dead) {
    reached.add(next.id);
    ways.push(other);
  }
  for (const { letter, to } of movesOf(language, state)) {
    if (told.has(letter) || reached.has(to)) continue;
    reached.add(to);
    ways.push(letter);
  }
  return ways;
}

/** A letter that a state tells apart, and the id of the state that it leads to. */
interface Move {
  readonly letter: number;
  readonly to: number;
}

/** The moves of a state that lead anywhere, readable letters first. A state is of one machine, and comes up often. */
function movesOf(language: Machine, state: State): readonly Move[] {
  const known = MOVES.get(state);
  if (known) return known;
  const letters = new Set([...READABLE.filter((letter) => state.letters.has(letter)), ...state.letters]);
  const moves = [...letters].flatMap((letter): Move[] => {
    const { id: to, dead } = language.next(state, letter);
    return dead ? [] : [{ letter, to }];
  });
  MOVES.set(state, moves);
  return moves;
}

const MOVES = new WeakMap<State, readonly Move[]>();

/** A letter that is in neither set. */
function otherThan(told: ReadonlySet<number>, also: ReadonlySet<number>): number {
  for (const letter of READABLE) if (!told.has(letter) && !also.has(letter)) return letter;
  let beyond = BEYOND;
  while (told.has(beyond) || also.has(beyond)) beyond++;
  return beyond;
}

function spell(last: Node): string {
  const letters: string[] = [];
  for (let node = last; node.before; node = node.before) letters.push(String.fromCodePoint(node.letter));
  return letters.reverse().join('');
}
