import { GIVEN } from './given';
import { claimForm } from './question';
import { Reading, Values } from './reading';
import { Form, formOf, text, TokenShape, variablesOf } from './shape';
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
  const part = { ...withValues(shape, known, (value) => new WordList([value])), constants: new Map([...shape.constants ?? [], ...constantsOf(shape, known)]) };
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
  const made = withValues(shape, known, () => GIVEN);
  return !known.read || known.read.isWhole ? made : { ...made, claims: new Map([...made.claims, [known.read.claim, restOf(known.read.reading)]]) };
}

/** What is left of a claim behind what is read. As many forms as before: a search counts them. */
function restOf({ path, index }: Reading): Form {
  const last = path[path.length - 1];
  const rest: Form = { ...last, pieces: last.pieces.slice(index) };
  return path.slice(1).reduce<Form>((form) => ({ pieces: [], ends: false, more: () => [form] }), rest);
}

/** A claim that lends a text its variables is there. */
function withValues(shape: TokenShape, { values, read }: Known, machine: (value: string) => Machine): TokenShape {
  const words = new Map([...values].map(([name, value]) => [name, machine(value)]));
  const lends = (claim: string) => read !== undefined && variablesOf(claimForm(shape, claim)).some((name) => read.reading.values.has(name));
  return {
    ...shape,
    claims: read?.isWhole ? new Map([...shape.claims, [read.claim, formOf(text(read.text))]]) : shape.claims,
    variables: new Map([...shape.variables, ...words]),
    ...shape.coarse && { coarse: new Map([...shape.coarse, ...words]) },
    ...shape.ordinary && { ordinary: new Map([...shape.ordinary].filter(([name]) => !words.has(name))) },
    optional: (claim) => shape.optional(claim) && !lends(claim),
  };
}

function constantsOf({ claims }: TokenShape, { values, read }: Known): [string, string][] {
  const constants = [...claims].flatMap(([claim, form]): [string, string][] => {
    const value = constantOf(form, values);
    return value === undefined ? [] : [[claim, value]];
  });
  return read?.isWhole ? [...constants, [read.claim, read.text]] : constants;
}

/** The one text that a claim of one form has; undefined where some variable in it is open. */
function constantOf({ pieces, ends, more }: Form, values: Values): string | undefined {
  if (!ends || more().length > 0) return undefined;
  const texts = pieces.map((piece) => 'text' in piece ? piece.text : values.get(piece.variable));
  return texts.every((one) => one !== undefined) ? texts.join('') : undefined;
}
