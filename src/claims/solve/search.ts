import { GIVEN } from './given';
import { claimForm, languageOf, Question } from './question';
import { Form, TokenShape, variablesOf } from './shape';
import { after, Machine, State } from '../automaton';
import { Budget } from '../budget';
import { Crossing, Entry, shortestValue, statesAfter } from '../walk';

/** What each variable is, and which forms the texts took that are asked about. */
export interface Assignment {
  readonly values: ReadonlyMap<string, string>;
  readonly paths: ReadonlyMap<string, readonly Form[]>;
}

/** Where the search stands: the question with this index, the forms that its text took, the state before the last one. */
interface Step {
  readonly index: number;
  readonly path: readonly Form[];
  readonly from: State;
}

/** Most tokens have short subjects, and there are few of those: they are tried first. */
const DEPTHS = [2, 3, 5, Infinity];
/** What building the key of a step costs, in visits. */
const KEY = 10;

/**
 * The search for the values of one shape's variables. A text is read piece by piece; where a variable stands, the states are listed
 * in which the machine may be after it. A variable that stands in several texts has to make all those crossings with one value.
 */
export class Search {
  private readonly questions: readonly Question[];
  /** Variables that the escaped claim cannot be made of: the claims that they are tied to are missing. */
  private readonly unusable: ReadonlySet<string>;
  private readonly reached = new Map<string, State[]>();
  /** Where each variable begins and ends in the texts that are asked about, as far as the search has come. */
  private readonly choice = new Map<string, Crossing[]>();
  /** Where nothing was found before. */
  private readonly failed = new Set<string>();
  private depth = 0;
  /** Whether the depth kept something from being tried. */
  private cut = false;

  constructor(
    private readonly shape: TokenShape, private readonly instead: ReadonlyMap<string, Machine>, questions: readonly Question[],
    lacking: ReadonlySet<string>, private readonly budget: Budget,
  ) {
    // Texts of one variable first: they leave the least to try.
    this.questions = [...questions].sort((one, other) => width(one.form) - width(other.form));
    this.unusable = new Set([...lacking].flatMap((claim) => variablesOf(claimForm(shape, claim))));
  }

  /** What makes a token, or undefined if there is none, or if the budget was exceeded (ask it which). */
  public solve(): Assignment | undefined {
    for (const depth of DEPTHS) {
      [this.depth, this.cut] = [depth, false];
      this.failed.clear();
      const found = this.question(0, new Map());
      if (found || !this.cut || this.budget.exceeded) return found;
    }
    return undefined;
  }

  private question(index: number, paths: ReadonlyMap<string, readonly Form[]>): Assignment | undefined {
    if (index === this.questions.length) return this.assigned(paths);
    const { name, form, machine } = this.questions[index];
    return this.form({ index, path: [form], from: machine.start }, (path) => this.question(index + 1, new Map([...paths, [name, path]])));
  }

  /** The last form of the path, from its first piece on. */
  private form({ index, path, from }: Step, then: (path: readonly Form[]) => Assignment | undefined): Assignment | undefined {
    const [before, form] = [path.at(-2), path[path.length - 1]];
    return this.pieces(index, form, 0, from, (state) => {
      // Without what led nowhere the text would have done as well.
      if (before?.ends && state.id === from.id) return undefined;
      if (form.ends && state.accepts) {
        const found = then(path);
        // What follows a state from which everything is accepted can only ask for more.
        if (found || state.universal) return found;
      }
      return this.further({ index, path, from: state }, then);
    });
  }

  private further({ index, path, from }: Step, then: (path: readonly Form[]) => Assignment | undefined): Assignment | undefined {
    const form = path[path.length - 1];
    if (path.length > this.depth) {
      this.cut ||= form.more().length > 0;
      return undefined;
    }
    this.budget.spend(KEY);
    const key = form.key === undefined ? undefined : `${index},${form.key},${from.id},${keyOf(this.choice)}`;
    if (key !== undefined && this.failed.has(key)) return undefined;
    for (const next of form.more()) {
      const found = this.form({ index, path: [...path, next], from }, then);
      if (found || this.budget.exceeded) return found;
    }
    if (key !== undefined) this.failed.add(key);
    return undefined;
  }

  private pieces(index: number, form: Form, at: number, from: State, then: (state: State) => Assignment | undefined): Assignment | undefined {
    this.budget.spend(1);
    if (from.dead || this.budget.exceeded) return undefined;
    if (at === form.pieces.length) return then(from);
    const piece = form.pieces[at];
    const { machine, escaping } = this.questions[index];
    if ('text' in piece) return this.pieces(index, form, at + 1, after(machine, piece.text, from), then);
    if (escaping && this.unusable.has(piece.variable)) return undefined;
    const following = form.pieces[at + 1];
    const text = following && 'text' in following ? following.text : '';
    return this.variable(piece.variable, index, { machine, from, escaping }, text, (to) => this.pieces(index, form, at + 1, to, then));
  }

  private variable(name: string, index: number, entry: Entry, following: string, then: (to: State) => Assignment | undefined): Assignment | undefined {
    for (const to of this.after(name, index, entry, following)) {
      this.enter(name, { ...entry, to });
      const found = then(to);
      this.leave(name);
      if (found || this.budget.exceeded) return found;
    }
    return undefined;
  }

  private enter(name: string, crossing: Crossing): void {
    const crossings = this.choice.get(name);
    if (crossings) crossings.push(crossing);
    else this.choice.set(name, [crossing]);
  }

  /** Takes the last crossing back. */
  private leave(name: string): void {
    const crossings = this.choice.get(name)!;
    crossings.pop();
    if (crossings.length === 0) this.choice.delete(name);
  }

  private language(name: string): Machine {
    return this.instead.get(name) ?? languageOf(this.shape, name);
  }

  /** The states after a variable from which the text behind it leads on; the same question comes up often. */
  private after(name: string, index: number, entry: Entry, following: string): State[] {
    const crossings = this.choice.get(name) ?? [];
    let key = `${name},${index},${entry.from.id},${following}`;
    for (const { from, to } of crossings) key += `,${from.id}>${to.id}`;
    const known = this.reached.get(key);
    if (known) return known;
    // Whatever a given value is, it does there.
    if (this.language(name) === GIVEN && entry.from.universal) return [entry.from];
    const states = statesAfter(this.language(name), crossings, entry, this.budget).filter((state) => !after(entry.machine, following, state).dead);
    this.reached.set(key, states);
    return states;
  }

  /** A value of each variable. */
  private assigned(paths: ReadonlyMap<string, readonly Form[]>): Assignment | undefined {
    const values = new Map<string, string>();
    for (const name of new Set([...this.shape.variables.keys(), ...this.instead.keys(), ...this.choice.keys()])) {
      const [language, crossings] = [this.language(name), this.choice.get(name)];
      if (language === GIVEN) continue;
      const value = crossings ? shortestValue(language, crossings, this.budget) : shortestOf(language);
      if (value === undefined) return undefined;
      values.set(name, value);
    }
    return { values, paths };
  }
}

/** A shortest value of a language; undefined if it has none. Languages are made once, and searched in often. */
export function shortestOf(language: Machine): string | undefined {
  if (!SHORTEST.has(language)) SHORTEST.set(language, shortestValue(language, [], new Budget(MOST_FOR_ANY)));
  return SHORTEST.get(language);
}

const SHORTEST = new WeakMap<Machine, string | undefined>();
/** A shortest value of a language alone is found in far less. */
const MOST_FOR_ANY = 100_000;

/** Crossings of one machine are told apart by their states; the machines come in a fixed order. */
const keyOf = (choice: ReadonlyMap<string, readonly Crossing[]>) => [...choice].map(([name, crossings]) => `${name}${crossings.map(({ from, to }) => `,${from.id}>${to.id}`).join('')}`).sort().join(';');

const width = ({ pieces, more }: Form) => pieces.length + (more().length > 0 ? 1000 : 0);
