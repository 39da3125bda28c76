import { claimForm, claimsOf, Literal } from './question';
import { Values } from './reading';
import { Form, formOf, text, TokenShape, variablesOf } from './shape';
import { Machine } from '../automaton';
import { WordList } from '../word-list';

/** A claim that is one text, and which. */
interface Written {
  readonly claim: string;
  readonly text: string;
}

/** A part of a shape: some variables have one value each. */
export interface Part {
  readonly values: Values;
  /** The same part with no values in their place, shared by all parts that differ in them alone. */
  readonly similar: TokenShape;
}

const PARTS = new WeakMap<TokenShape, Part>();
/** By shape and by the variables that have a value. Few texts are told in ways that differ, so that all are kept. */
const SIMILAR = new WeakMap<TokenShape, Map<string, TokenShape>>();

/** The part of a shape in which variables have these values, and a claim that is made of them is one text. */
export function partOf(shape: TokenShape, values: Values, written?: Written): TokenShape {
  const part = withValues(shape, values, written);
  PARTS.set(part, { values, similar: similarOf(shape, values, written) });
  return part;
}

/** What is left of a part where nothing is asked about its values; undefined where something is, and of a whole shape. */
export function partBeside(shape: TokenShape, literals: readonly Literal[]): Part | undefined {
  const part = PARTS.get(shape);
  const isOpen = (claim: string) => {
    const form = claimForm(shape, claim);
    return form.more().length === 0 && variablesOf(form).every((name) => !part?.values.has(name));
  };
  return part && literals.flatMap(claimsOf).every(isOpen) ? part : undefined;
}

function similarOf(shape: TokenShape, values: Values, written?: Written): TokenShape {
  const all = SIMILAR.get(shape) ?? new Map<string, TokenShape>();
  SIMILAR.set(shape, all);
  const key = JSON.stringify([written?.claim, ...values.keys()]);
  const known = all.get(key) ?? withValues(shape, new Map([...values.keys()].map((name) => [name, ''])), written && { ...written, text: '' });
  all.set(key, known);
  return known;
}

/** A claim that lends a text its variables is there. */
function withValues(shape: TokenShape, values: Values, written?: Written): TokenShape {
  const words = new Map([...values].map(([name, value]): [string, Machine] => [name, new WordList([value])]));
  const claims = written ? new Map([...shape.claims, [written.claim, formOf(text(written.text))]]) : shape.claims;
  const constants = [...claims].flatMap(([claim, form]): [string, string][] => {
    const value = constantOf(form, values);
    return value === undefined ? [] : [[claim, value]];
  });
  const lends = (claim: string) => written !== undefined && variablesOf(claimForm(shape, claim)).some((name) => values.has(name));
  return {
    ...shape,
    claims,
    variables: new Map([...shape.variables, ...words]),
    constants: new Map([...shape.constants ?? [], ...constants]),
    ...shape.coarse && { coarse: new Map([...shape.coarse, ...words]) },
    ...shape.ordinary && { ordinary: new Map([...shape.ordinary].filter(([name]) => !words.has(name))) },
    optional: (claim) => shape.optional(claim) && !lends(claim),
  };
}

/** The one text that a claim of one form has; undefined where some variable in it is open. */
function constantOf({ pieces, ends, more }: Form, values: Values): string | undefined {
  if (!ends || more().length > 0) return undefined;
  const texts = pieces.map((piece) => 'text' in piece ? piece.text : values.get(piece.variable));
  return texts.every((one) => one !== undefined) ? texts.join('') : undefined;
}
