import { GIVEN } from './given';
import { claimForm } from './question';
import { Reading, Values } from './reading';
import { Form, formOf, Piece, text, TokenShape, variablesOf } from './shape';
import { Machine } from '../automaton';
import { WordList } from '../word-list';

/** What is known of how tokens of a part are written. */
export interface Known {
  readonly values: Values;
  /** A claim that is read as far as some text goes. @default - none is */
  readonly read?: { readonly claim: string; readonly text: string; readonly isWhole: boolean; readonly reading: Reading };
}

/** A part of a shape: some variables have one value each. */
export interface Part extends Known {
  /** The same part with values that are not looked at, shared by all parts that differ in them alone. @default - there may be several such */
  readonly similar?: TokenShape;
}

const PARTS = new WeakMap<TokenShape, Part>();
/** By shape, and by how it is cut: there are few ways to do so. */
const SIMILAR = new WeakMap<TokenShape, Map<string, TokenShape>>();

/** What is known of a part; undefined of a whole shape. */
export const knownOf = (shape: TokenShape): Part | undefined => PARTS.get(shape);

/** The part of a shape of whose tokens this is known. */
export function partOf(shape: TokenShape, known: Known): TokenShape {
  const part = new ShapePart(shape, known, (value) => new WordList([value]));
  PARTS.set(part, { ...known, similar: similarTo(shape, known) });
  return part;
}

function similarTo(shape: TokenShape, known: Known): TokenShape | undefined {
  const { claim, isWhole, reading } = known.read ?? {};
  const path = isWhole || !reading ? [] : reading.path;
  if (path.slice(1).some((form) => form.key === undefined)) return undefined;
  const all = SIMILAR.get(shape) ?? new Map<string, TokenShape>();
  SIMILAR.set(shape, all);
  const key = JSON.stringify([claim, isWhole, path.map((form) => form.key), reading?.index, [...reading?.values.keys() ?? []], [...known.values.keys()]]);
  const similar = all.get(key) ?? make(shape, known);
  all.set(key, similar);
  return similar;
}

function make(shape: TokenShape, known: Known): TokenShape {
  const { read } = known;
  const made = new ShapePart(shape, known, () => GIVEN);
  return !read || read.isWhole ? made : made.with(read.claim, restOf(read.reading));
}

/** What is left of a claim behind what is read. As many forms as before: a search counts them. */
function restOf({ path, index }: Reading): Form {
  const last = path[path.length - 1];
  const rest: Form = { ...last, pieces: last.pieces.slice(index) };
  return path.slice(1).reduce<Form>((form) => ({ pieces: [], ends: false, more: () => [form] }), rest);
}

/** Its languages are put together when a search asks for them: most questions are answered without. */
class ShapePart implements TokenShape {
  public readonly name: string;
  public readonly claims: ReadonlyMap<string, Form>;
  public readonly constants: ReadonlyMap<string, string>;
  public readonly escaped?: TokenShape['escaped'];
  private words?: ReadonlyMap<string, Machine>;
  private languages?: ReadonlyMap<string, Machine>;

  constructor(
    private readonly shape: TokenShape, private readonly known: Known, private readonly machine: (value: string) => Machine, claims = claimsOf(shape, known),
  ) {
    this.name = shape.name;
    this.escaped = shape.escaped;
    this.claims = claims;
    this.constants = new Map([...shape.constants ?? [], ...constantsOf(shape, known)]);
  }

  /** The same with another form of a claim. */
  public with(claim: string, form: Form): TokenShape {
    return new ShapePart(this.shape, this.known, this.machine, new Map([...this.claims, [claim, form]]));
  }

  public get variables(): ReadonlyMap<string, Machine> {
    return this.languages ??= new Map([...this.shape.variables, ...this.given]);
  }

  public get coarse(): ReadonlyMap<string, Machine> | undefined {
    return this.shape.coarse && new Map([...this.shape.coarse, ...this.given]);
  }

  public get ordinary(): ReadonlyMap<string, Machine> | undefined {
    return this.shape.ordinary && new Map([...this.shape.ordinary].filter(([name]) => !this.known.values.has(name)));
  }

  /** A claim that lends a text its variables is there. */
  public readonly optional = (claim: string): boolean => {
    const lent = this.known.read?.reading.values;
    return this.shape.optional(claim) && !(lent && variablesOf(claimForm(this.shape, claim)).some((name) => lent.has(name)));
  };

  public readonly free = (claim: string): boolean => this.shape.free(claim);

  private get given(): ReadonlyMap<string, Machine> {
    return this.words ??= new Map([...this.known.values].map(([name, value]) => [name, this.machine(value)]));
  }
}

const claimsOf = ({ claims }: TokenShape, { read }: Known): ReadonlyMap<string, Form> => (
  read?.isWhole ? new Map([...claims, [read.claim, formOf(text(read.text))]]) : claims);

function constantsOf(shape: TokenShape, { values, read }: Known): [string, string][] {
  const constants: [string, string][] = [];
  for (const [claim, pieces] of plainClaims(shape)) {
    const value = constantOf(pieces, values);
    if (value !== undefined) constants.push([claim, value]);
  }
  return read?.isWhole ? [...constants, [read.claim, read.text]] : constants;
}

/** Claims of one form. */
function plainClaims(shape: TokenShape): readonly (readonly [string, readonly Piece[]])[] {
  const known = PLAIN.get(shape);
  if (known) return known;
  const plain = [...shape.claims].filter(([, { ends, more }]) => ends && more().length === 0).map(([claim, { pieces }]) => [claim, pieces] as const);
  PLAIN.set(shape, plain);
  return plain;
}

const PLAIN = new WeakMap<TokenShape, readonly (readonly [string, readonly Piece[]])[]>();

/** The one text that a claim has; undefined where some variable in it is open. */
function constantOf(pieces: readonly Piece[], values: Values): string | undefined {
  let constant = '';
  for (const piece of pieces) {
    const value = 'text' in piece ? piece.text : values.get(piece.variable);
    if (value === undefined) return undefined;
    constant += value;
  }
  return constant;
}
