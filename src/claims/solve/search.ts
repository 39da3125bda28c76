import { claimForm, languageOf, Question } from './question';
import { Form, TokenShape } from './shape';
import { Machine, State } from '../automaton';
import { Budget } from '../budget';
import { Crossing, Entry, shortestValue, statesAfter } from '../walk';

/** Where each variable begins and ends in the texts that are asked about. */
type Choice = ReadonlyMap<string, readonly Crossing[]>;
type Token = ReadonlyMap<string, string>;

/** Where the search stands: the question with this index, the forms that its text took, the state before the last one. */
interface Step {
  readonly index: number;
  readonly path: readonly Form[];
  readonly from: State;
  readonly choice: Choice;
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
  /** Where nothing was found before. */
  private readonly failed = new Set<string>();
  private depth = 0;
  /** Whether the depth kept something from being tried. */
  private cut = false;

  constructor(
    private readonly shape: TokenShape, questions: readonly Question[], private readonly lacking: ReadonlySet<string>, private readonly budget: Budget,
  ) {
    // Texts of one variable first: they leave the least to try.
    this.questions = [...questions].sort((one, other) => width(one.form) - width(other.form));
    this.unusable = new Set([...lacking].flatMap((claim) => variablesOf(claimForm(shape, claim))));
  }

  /** A token, or undefined if there is none, or if the budget was exceeded (ask it which). */
  public solve(): Token | undefined {
    for (const depth of DEPTHS) {
      [this.depth, this.cut] = [depth, false];
      this.failed.clear();
      const found = this.question(0, new Map(), new Map());
      if (found || !this.cut || this.budget.exceeded) return found;
    }
    return undefined;
  }

  private question(index: number, choice: Choice, paths: ReadonlyMap<string, readonly Form[]>): Token | undefined {
    if (index === this.questions.length) return this.spell(choice, paths);
    const { name, form, machine } = this.questions[index];
    const then = (chosen: Choice, path: readonly Form[]) => this.question(index + 1, chosen, new Map([...paths, [name, path]]));
    return this.form({ index, path: [form], from: machine.start, choice }, then);
  }

  /** The last form of the path, from its first piece on. */
  private form({ index, path, from, choice }: Step, then: (choice: Choice, path: readonly Form[]) => Token | undefined): Token | undefined {
    const [before, form] = [path.at(-2), path[path.length - 1]];
    return this.pieces(index, form, 0, from, choice, (state, chosen) => {
      // Without what led nowhere the text would have done as well.
      if (before?.ends && state.id === from.id) return undefined;
      if (form.ends && state.accepts) {
        const found = then(chosen, path);
        // What follows a state from which everything is accepted can only ask for more.
        if (found || state.universal) return found;
      }
      return this.further({ index, path, from: state, choice: chosen }, then);
    });
  }

  private further({ index, path, from, choice }: Step, then: (choice: Choice, path: readonly Form[]) => Token | undefined): Token | undefined {
    const form = path[path.length - 1];
    if (path.length > this.depth) {
      this.cut ||= form.more().length > 0;
      return undefined;
    }
    this.budget.spend(KEY);
    const key = form.key === undefined ? undefined : `${index},${form.key},${from.id},${keyOf(choice)}`;
    if (key !== undefined && this.failed.has(key)) return undefined;
    for (const next of form.more()) {
      const found = this.form({ index, path: [...path, next], from, choice }, then);
      if (found || this.budget.exceeded) return found;
    }
    if (key !== undefined) this.failed.add(key);
    return undefined;
  }

  private pieces(
    index: number, form: Form, at: number, from: State, choice: Choice, then: (state: State, choice: Choice) => Token | undefined,
  ): Token | undefined {
    this.budget.spend(1);
    if (from.dead || this.budget.exceeded) return undefined;
    if (at === form.pieces.length) return then(from, choice);
    const piece = form.pieces[at];
    const { machine, escaping } = this.questions[index];
    if ('text' in piece) return this.pieces(index, form, at + 1, read(machine, from, piece.text), choice, then);
    if (escaping && this.unusable.has(piece.variable)) return undefined;
    const following = form.pieces[at + 1];
    const text = following && 'text' in following ? following.text : '';
    return this.variable(piece.variable, { machine, from, escaping }, text, choice, (to, chosen) => this.pieces(index, form, at + 1, to, chosen, then));
  }

  private variable(name: string, entry: Entry, following: string, choice: Choice, then: (to: State, choice: Choice) => Token | undefined): Token | undefined {
    const crossings = choice.get(name) ?? [];
    for (const to of this.after(name, crossings, entry, following)) {
      const found = then(to, new Map([...choice, [name, [...crossings, { ...entry, to }]]]));
      if (found || this.budget.exceeded) return found;
    }
    return undefined;
  }

  /** The states after a variable from which the text behind it leads on; the same question comes up often. */
  private after(name: string, crossings: readonly Crossing[], entry: Entry, following: string): State[] {
    const machine = this.questions.findIndex((question) => question.machine === entry.machine);
    const key = `${name},${machine},${entry.from.id},${following},${crossings.map(({ from, to }) => `${from.id}>${to.id}`).join()}`;
    const known = this.reached.get(key);
    if (known) return known;
    const states = statesAfter(languageOf(this.shape, name), crossings, entry, this.budget).filter((state) => !read(entry.machine, state, following).dead);
    this.reached.set(key, states);
    return states;
  }

  /** All claims of the shape and those that are asked about, written out. */
  private spell(choice: Choice, paths: ReadonlyMap<string, readonly Form[]>): Token | undefined {
    const values = new Map<string, string>();
    for (const name of new Set([...this.shape.variables.keys(), ...choice.keys()])) {
      const [language, crossings] = [languageOf(this.shape, name), choice.get(name)];
      const value = crossings ? shortestValue(language, crossings, this.budget) : shortestOf(language);
      if (value === undefined) return undefined;
      values.set(name, value);
    }
    const asked = this.questions.flatMap(({ of }) => of.flatMap((part) => 'claim' in part ? [part.claim] : []));
    const claims = [...new Set([...this.shape.claims.keys(), ...asked])].filter((claim) => !this.lacking.has(claim));
    const pathOf = (claim: string) => paths.get(JSON.stringify([{ claim }])) ?? this.shortestPath(claimForm(this.shape, claim));
    return new Map(claims.map((claim) => [claim, this.write(claim, pathOf(claim), values)]));
  }

  private write(claim: string, path: readonly Form[], values: ReadonlyMap<string, string>): string {
    return path.flatMap(({ pieces }) => pieces).map((piece) => {
      if ('text' in piece) return piece.text;
      const value = values.get(piece.variable)!;
      return claim === this.shape.escaped?.claim ? this.shape.escaped.by.write(value) : value;
    }).join('');
  }

  /** How a claim looks about which nobody asked: the first form that ends. */
  private shortestPath(form: Form): Form[] {
    if (form.ends) return [form];
    const next = form.more().find((one) => !variablesOf(one).some((name) => this.unusable.has(name)));
    return next === undefined ? [form] : [form, ...this.shortestPath(next)];
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

/** The state after some text. */
function read(machine: Machine, from: State, text: string): State {
  let state = from;
  for (const character of text) {
    if (state.dead) return state;
    state = machine.next(state, character.codePointAt(0)!);
  }
  return state;
}

/** Crossings of one machine are told apart by their states; the machines come in a fixed order. */
const keyOf = (choice: Choice) => [...choice].map(([name, crossings]) => `${name}${crossings.map(({ from, to }) => `,${from.id}>${to.id}`).join('')}`).sort().join(';');

const width = ({ pieces, more }: Form) => pieces.length + (more().length > 0 ? 1000 : 0);

function variablesOf({ pieces }: Form): string[] {
  return pieces.flatMap((piece) => 'variable' in piece ? [piece.variable] : []);
}
