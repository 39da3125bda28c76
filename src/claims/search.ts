import { Machine, State } from './automaton';
import { Budget } from './budget';

/** The strings that every machine of `inside` accepts and none of `outside`. */
export interface Region {
  readonly inside: readonly Machine[];
  readonly outside: readonly Machine[];
}

interface Node {
  readonly inside: readonly State[];
  readonly outside: readonly State[];
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
    budget.spend(node.inside.length + node.outside.length);
    if (hopeless(node)) return;
    const key = keyOf(node);
    if (seen.has(key)) return;
    seen.add(key);
    queue.push(node);
  };
  visit({ inside: region.inside.map((machine) => machine.start), outside: region.outside.map((machine) => machine.start), letter: 0 });
  for (let index = 0; index < queue.length; index++) {
    const node = queue[index];
    if (isIn(node)) return spell(node);
    for (const letter of lettersAt(node)) {
      if (budget.exceeded) return undefined;
      visit(step(region, node, letter));
    }
  }
  return undefined;
}

const keyOf = (node: Node) => [...node.inside, ...node.outside].map((state) => state.id).join();
const isIn = (node: Node) => node.inside.every((state) => state.accepts) && !node.outside.some((state) => state.accepts);
const hopeless = (node: Node) => node.inside.some((state) => state.dead) || node.outside.some((state) => state.universal);

function step(region: Region, node: Node, letter: number): Node {
  return {
    inside: region.inside.map((machine, index) => machine.next(node.inside[index], letter)),
    outside: region.outside.map((machine, index) => machine.next(node.outside[index], letter)),
    letter,
    before: node,
  };
}

function lettersAt(node: Node): number[] {
  const told = new Set([...node.inside, ...node.outside].flatMap((state) => [...state.letters]));
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
