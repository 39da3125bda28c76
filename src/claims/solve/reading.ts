import { Form } from './shape';
import { Machine } from '../automaton';
import { Escaping } from '../escaping';

/** The values of some variables. */
export type Values = ReadonlyMap<string, string>;

/** How a claim is written. */
export interface Writing {
  readonly form: Form;
  readonly language: (variable: string) => Machine;
  readonly escaping: Escaping;
}

/** Characters and forms that are looked at; a text that takes more is not read. */
const MOST_STEPS = 5_000;
/** Forms of a text that come one after the other; a search tries short texts first. */
const DEPTHS = [2, 3, 5, Infinity];

/** Where a reader stands, in the last form of a path. */
interface Place {
  readonly path: readonly Form[];
  readonly at: number;
  readonly values: Values;
}
type Then = (end: number, values: Values) => void;

/** Something is not told in so many words, or takes too long. */
class NotRead extends Error {}

/**
 * Each way to read a text, or a text that only begins so, as the values of variables; those that shorter texts have come first. Undefined where it
 * is not told: an escape may stand for several values. Of a beginning a value is read where it ends in it.
 */
export function readingsOf(writing: Writing, text: string, isWhole: boolean): readonly Values[] | undefined {
  try {
    const reader = new Reader(writing, text, isWhole);
    reader.forms([writing.form], 0, new Map());
    return reader.inOrder();
  } catch (error) {
    if (error instanceof NotRead) return undefined;
    throw error;
  }
}

class Reader {
  private readonly found = new Map<string, { readonly values: Values; readonly depth: number }>();
  /** Characters that are never written as they are, and those with which an escape begins. */
  private readonly escaped: ReadonlySet<number>;
  private readonly begins: ReadonlySet<number>;
  private steps = 0;

  constructor(private readonly writing: Writing, private readonly text: string, private readonly isWhole: boolean) {
    const { codes } = writing.escaping;
    this.escaped = new Set(codes.keys());
    this.begins = new Set([...codes.values()].map(([first]) => first));
    if (this.begins.has(undefined as never)) throw new NotRead();
  }

  public inOrder(): readonly Values[] {
    const found = [...this.found.values()];
    return DEPTHS.flatMap((depth) => found.filter((one) => one.depth === depth)).map(({ values }) => values);
  }

  /** The last form of a path, from a place in the text on. */
  public forms(path: readonly Form[], at: number, values: Values): void {
    const form = path[path.length - 1];
    this.pieces(path, 0, at, values, (end, known) => {
      // Without what led nowhere the text would have done as well.
      if (path.at(-2)?.ends && end === at) return;
      if (end === this.text.length && form.ends) this.add(path, known);
      for (const next of form.more()) this.forms([...path, next], end, known);
    });
  }

  private pieces(path: readonly Form[], index: number, at: number, values: Values, then: Then): void {
    this.spend();
    if (!this.isWhole && at === this.text.length) return this.add(path, values);
    const piece = path[path.length - 1].pieces[index];
    if (piece === undefined) return then(at, values);
    const next = (end: number, known: Values) => this.pieces(path, index + 1, end, known, then);
    const known = 'text' in piece ? piece.text : values.get(piece.variable);
    if ('variable' in piece && known === undefined) return this.variable(piece.variable, { path, at, values }, next);
    const written = 'text' in piece ? piece.text : this.writing.escaping.write(known!);
    if (this.text.startsWith(written, at)) return next(at + written.length, values);
    if (!this.isWhole && written.startsWith(this.text.slice(at))) this.add(path, values);
  }

  private variable(name: string, { path, at, values }: Place, then: Then): void {
    const language = this.writing.language(name);
    const ends: number[] = [];
    let [state, end] = [language.start, at];
    while (!state.dead) {
      if (state.accepts) ends.push(end);
      const letter = this.text.codePointAt(end);
      if (letter !== undefined && this.begins.has(letter)) throw new NotRead();
      if (letter === undefined || this.escaped.has(letter)) break;
      this.spend();
      state = language.next(state, letter);
      end += letter > 0xffff ? 2 : 1;
    }
    // What is cut off may go on.
    if (!this.isWhole && end === this.text.length && !state.dead) this.add(path, values);
    for (const one of ends) if (this.isWhole || one < this.text.length) then(one, new Map([...values, [name, this.text.slice(at, one)]]));
  }

  private add(path: readonly Form[], values: Values): void {
    const key = JSON.stringify([...values].sort());
    const depth = Math.min(DEPTHS.find((most) => path.length <= most)!, this.found.get(key)?.depth ?? Infinity);
    this.found.set(key, { values, depth });
  }

  private spend(): void {
    this.steps += 1;
    if (this.steps > MOST_STEPS) throw new NotRead();
  }
}
