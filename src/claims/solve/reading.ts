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

/** One way to read a text. */
export interface Reading {
  readonly values: Values;
  /** The forms up to the last variable that has a value, the pieces of the last form up to it, and where it ends in the text. */
  readonly path: readonly Form[];
  readonly index: number;
  readonly at: number;
}

/** Where a reader stands: in the last form of a path. */
type Place = Omit<Reading, 'values'>;
type Then = (at: number, known: Reading) => void;

/** Where values may end that begin in one place of a text, and whether one is cut off by the end of the text. */
interface ValuesAt {
  readonly ends: readonly number[];
  readonly goesOn: boolean;
}
/** What was found in one text: all shapes of tokens are made of a few languages. The next text begins anew. */
interface InText {
  readonly text: string;
  readonly escaping: Escaping;
  readonly byLanguage: Map<Machine, Map<number, ValuesAt>>;
}
let inText: InText | undefined;

/** Characters and forms that are looked at; a text that takes more is not read. */
const MOST_STEPS = 5_000;
/** Forms of a text that come one after the other; a search tries short texts first. */
const DEPTHS = [2, 3, 5, Infinity];

/** Something is not told in so many words, or takes too long. */
class NotRead extends Error {}

/**
 * Each way to read a text, or a text that only begins so, as the values of variables; those that shorter texts have come first. Undefined where it
 * is not told: an escape may stand for several values. Of a beginning a value is read where it ends in it.
 */
export function readingsOf(writing: Writing, text: string, isWhole: boolean): readonly Reading[] | undefined {
  try {
    const reader = new Reader(writing, text, isWhole);
    reader.forms([writing.form], 0, { values: new Map(), path: [writing.form], index: 0, at: 0 });
    return reader.inOrder();
  } catch (error) {
    if (error instanceof NotRead) return undefined;
    throw error;
  }
}

class Reader {
  private readonly found = new Map<string, { readonly reading: Reading; readonly depth: number }>();
  /** Characters that are never written as they are, and those with which an escape begins. */
  private readonly escaped: ReadonlySet<number>;
  private readonly begins: ReadonlySet<number | undefined>;
  private readonly known: InText['byLanguage'];
  private steps = 0;

  constructor(private readonly writing: Writing, private readonly text: string, private readonly isWhole: boolean) {
    const { codes } = writing.escaping;
    this.escaped = new Set(codes.keys());
    this.begins = new Set([...codes.values()].map(([first]) => first));
    if (this.begins.has(undefined)) throw new NotRead();
    if (inText?.text !== text || inText.escaping !== writing.escaping) inText = { text, escaping: writing.escaping, byLanguage: new Map() };
    this.known = inText.byLanguage;
  }

  public inOrder(): readonly Reading[] {
    const found = [...this.found.values()];
    return DEPTHS.flatMap((depth) => found.filter((one) => one.depth === depth)).map(({ reading }) => reading);
  }

  /** The last form of a path, from a place in the text on. */
  public forms(path: readonly Form[], from: number, before: Reading): void {
    const form = path[path.length - 1];
    this.pieces({ path, index: 0, at: from }, before, (at, known) => {
      // Without what led nowhere the text would have done as well.
      if (path.at(-2)?.ends && at === from) return;
      if (at === this.text.length && form.ends) this.add(path, known);
      for (const next of form.more()) if (this.mayBegin(next, at)) this.forms([...path, next], at, known);
    });
  }

  /** Most forms begin with another text. */
  private mayBegin({ pieces: [first] }: Form, at: number): boolean {
    return first === undefined || 'variable' in first || this.text.startsWith(first.text, at) || (!this.isWhole && first.text.startsWith(this.text.slice(at)));
  }

  private pieces({ path, index, at }: Place, known: Reading, then: Then): void {
    this.spend();
    if (!this.isWhole && at === this.text.length) return this.add(path, known);
    const piece = path[path.length - 1].pieces[index];
    if (piece === undefined) return then(at, known);
    const next: Then = (end, more) => this.pieces({ path, index: index + 1, at: end }, more, then);
    const value = 'text' in piece ? piece.text : known.values.get(piece.variable);
    if ('variable' in piece && value === undefined) return this.variable(piece.variable, { path, index, at }, known, next);
    const written = 'text' in piece ? piece.text : this.writing.escaping.write(value!);
    if (this.text.startsWith(written, at)) return next(at + written.length, known);
    if (!this.isWhole && written.startsWith(this.text.slice(at))) this.add(path, known);
  }

  private variable(name: string, { path, index, at }: Place, known: Reading, then: Then): void {
    const { ends, goesOn } = this.valuesAt(this.writing.language(name), at);
    // What is cut off may go on.
    if (!this.isWhole && goesOn) this.add(path, known);
    for (const end of ends) {
      const values = new Map(known.values).set(name, this.text.slice(at, end));
      if (this.isWhole || end < this.text.length) then(end, { values, path, index: index + 1, at: end });
    }
  }

  private valuesAt(language: Machine, at: number): ValuesAt {
    const before = this.known.get(language) ?? new Map<number, ValuesAt>();
    this.known.set(language, before);
    const found = before.get(at) ?? this.look(language, at);
    before.set(at, found);
    return found;
  }

  private look(language: Machine, at: number): ValuesAt {
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
    return { ends, goesOn: end === this.text.length && !state.dead };
  }

  private add(forms: readonly Form[], reading: Reading): void {
    const { values, path, index, at } = reading;
    const key = JSON.stringify([[...values].sort(), ...this.isWhole ? [] : [path.map((form) => form.key), index, at]]);
    const depth = Math.min(DEPTHS.find((most) => forms.length <= most)!, this.found.get(key)?.depth ?? Infinity);
    this.found.set(key, { reading, depth });
  }

  private spend(): void {
    this.steps += 1;
    if (this.steps > MOST_STEPS) throw new NotRead();
  }
}
