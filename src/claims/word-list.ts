import { Machine, State } from './automaton';

class Node implements State {
  public readonly dead: boolean;
  public readonly universal = false;
  public accepts = false;
  public readonly children = new Map<number, Node>();
  public readonly letters = new Set<number>();

  constructor(public readonly id: number) {
    this.dead = id === 0;
  }
}

/** A list of values as a machine: a tree of their characters. */
export class WordList implements Machine<Node> {
  public readonly start = new Node(1);
  private readonly none = new Node(0);
  private size = 2;

  constructor(words: readonly string[]) {
    words.forEach((word) => this.add(word));
  }

  public next(node: Node, letter: number): Node {
    return node.children.get(letter) ?? this.none;
  }

  private add(word: string): void {
    let node = this.start;
    for (const character of word) {
      const letter = character.codePointAt(0)!;
      const child = node.children.get(letter) ?? new Node(this.size++);
      node.children.set(letter, child);
      node.letters.add(letter);
      node = child;
    }
    node.accepts = true;
  }
}
