import { Machine, State } from './automaton';
import { Budget } from './budget';

/** The strings that every machine of `inside` accepts and none of `outside`. */
export interface Region {
  readonly inside: readonly Machine[];
  readonly outside: readonly Machine[];
}

/** A machine, and where it stands. */
interface Run {
  readonly machine: Machine;
  readonly index: number;
  readonly state: State;
}

interface Node {
  readonly inside: readonly Run[];
  /** Those of `outside` that may still accept. */
  readonly outside: readonly Run[];
  readonly letter: number;
  readonly before?: Node;
}

/** What stands for "any other character": letters first, so that examples read like names. */
const PLEASANT = [...'xyzabcdefghijklmnopqrstuvw0123456789'].map((letter) => letter.codePointAt(0)!);
/** Where to look for a character once all of those are taken: beyond the controls and far from surrogates. */
const BEYOND = 0xa1;

/**
 * A shortest string of the region; undefined if it has none, or if the budget is exceeded (ask it which). Goes through the
 * product of the machines breadth first, with the characters that some machine tells apart at that point and one that none
 * does: no other can make a difference.
 */
export function shortestIn(region: Region, budget: Budget): string | undefined {
  const seen = new Set<string>();
  const queue: Node[] = [];
  const visit = (node: Node) => {
    budget.spend(1 + node.inside.length + node.outside.length);
    if (hopeless(node)) return;
    const key = keyOf(node);
    if (seen.has(key)) return;
    seen.add(key);
    queue.push(node);
  };
  visit({ inside: region.inside.map(atStart), outside: region.outside.map(atStart), letter: 0 });
  for (let index = 0; index < queue.length; index++) {
    const node = queue[index];
    if (isIn(node)) return spell(node);
    for (const letter of lettersAt(node)) {
      if (budget.exceeded) return undefined;
      visit(step(node, letter));
    }
  }
  return undefined;
}

const atStart = (machine: Machine, index: number): Run => ({ machine, index, state: machine.start });
const after = ({ machine, index, state }: Run, letter: number): Run => ({ machine, index, state: machine.next(state, letter) });
const isIn = (node: Node) => node.inside.every((run) => run.state.accepts) && !node.outside.some((run) => run.state.accepts);
const hopeless = (node: Node) => node.inside.some((run) => run.state.dead) || node.outside.some((run) => run.state.universal);

function step(node: Node, letter: number): Node {
  return {
    inside: node.inside.map((run) => after(run, letter)),
    outside: node.outside.map((run) => after(run, letter)).filter((run) => !run.state.dead),
    letter,
    before: node,
  };
}

function keyOf(node: Node): string {
  let key = '';
  for (const run of node.inside) key += `${run.state.id},`;
  for (const run of node.outside) key += `${run.index}:${run.state.id},`;
  return key;
}

function lettersAt(node: Node): number[] {
  const told = new Set<number>();
  for (const run of node.inside) for (const letter of run.state.letters) told.add(letter);
  for (const run of node.outside) for (const letter of run.state.letters) told.add(letter);
  return [otherThan(told), ...told];
}

function otherThan(told: ReadonlySet<number>): number {
  const letter = PLEASANT.find((candidate) => !told.has(candidate));
  if (letter !== undefined) return letter;
  let beyond = BEYOND;
  while (told.has(beyond)) beyond++;
  return beyond;
}

function spell(last: Node): string {
  const letters: string[] = [];
  for (let node = last; node.before; node = node.before) letters.push(String.fromCodePoint(node.letter));
  return letters.reverse().join('');
}
