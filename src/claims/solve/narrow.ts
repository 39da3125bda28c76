import { Known, partOf } from './part';
import { claimForm, languageOf, Literal } from './question';
import { Reading, readingsOf, Values } from './reading';
import { TokenShape } from './shape';
import { after } from '../automaton';
import { startOf } from '../literal';

/** More ways to read a text than that are left to the search. */
const MOST_READINGS = 8;
/** Ways of which the parts of a shape are kept; then it begins anew. Many questions are asked about one document. */
const MOST_KEPT = 32;
const KEPT = new WeakMap<TokenShape, Map<string, readonly TokenShape[]>>();
const NONE: Values = new Map();

/** What a way says of how the escaped claim begins, or that it is this text, and of claims that have one value. */
interface Told {
  readonly begins?: { readonly text: string; readonly isWhole: boolean };
  readonly exact: ReadonlyMap<string, string>;
  /** Tells it from all else that is told. */
  readonly key: string;
}

/**
 * Parts of a shape that hold all of its tokens that go a way, and few others: what the way says in so many words is read once, so that names and ids
 * are values and no questions. The shape itself where nothing is read.
 */
export function narrowedBy(shape: TokenShape, way: readonly Literal[]): readonly TokenShape[] {
  const told = toldBy(way, shape.escaped?.claim);
  if (told.begins === undefined && told.exact.size === 0) return [shape];
  const kept = KEPT.get(shape) ?? new Map<string, readonly TokenShape[]>();
  KEPT.set(shape, kept);
  const known = kept.get(told.key);
  if (known) return known;
  const parts = partsOf(shape, told);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(told.key, parts);
  return parts;
}

/** One way is asked of many shapes, one after the other. */
function toldBy(way: readonly Literal[], escaped: string | undefined): Told {
  const before = TOLD.get(way);
  if (before !== undefined && before.escaped === escaped) return before.told;
  const told = readWay(way, escaped);
  TOLD.set(way, { escaped, told });
  return told;
}

const TOLD = new WeakMap<readonly Literal[], { readonly escaped: string | undefined; readonly told: Told }>();

type Match = Extract<Literal, { kind: 'match' }>;

function readWay(way: readonly Literal[], escaped: string | undefined): Told {
  const exact = new Map<string, string>();
  let begins: Told['begins'];
  for (const literal of way) {
    const claim = claimMatched(literal);
    if (claim === undefined) continue;
    const { matcher } = literal as Match;
    const value = matcher.exactValue;
    if (claim !== escaped && value !== undefined) exact.set(claim, exact.get(claim) ?? value);
    const start = { text: startOf(matcher), isWhole: value !== undefined };
    if (claim === escaped && start.text !== '' && isNarrower(start, begins)) begins = start;
  }
  return { begins, exact, key: JSON.stringify([begins, ...exact]) };
}

/** The claim that a literal asks for a text of; undefined where it asks for something else. */
function claimMatched(literal: Literal): string | undefined {
  if (literal.kind !== 'match' || !literal.holds || literal.of.length !== 1) return undefined;
  const [only] = literal.of;
  return 'claim' in only ? only.claim : undefined;
}

const isNarrower = (one: NonNullable<Told['begins']>, other: Told['begins']) => (
  other === undefined || (!other.isWhole && (one.isWhole || one.text.length > other.text.length)));

function partsOf(shape: TokenShape, { begins, exact }: Told): readonly TokenShape[] {
  const readings = begins && waysToRead(shape, begins);
  const values = readings?.length === 0 ? undefined : valuesOf(shape, exact);
  if (values === undefined) return [];
  if (readings === undefined) return values.size === 0 ? [shape] : [partOf(shape, { values })];
  const claim = shape.escaped!.claim;
  return readings.flatMap((reading) => {
    if (!agree(values, reading.values)) return [];
    const known: Known = { values: new Map([...values, ...reading.values]), read: { claim, ...begins!, reading } };
    return known.values.size === 0 ? [shape] : [partOf(shape, known)];
  });
}

function waysToRead(shape: TokenShape, { text, isWhole }: NonNullable<Told['begins']>): readonly Reading[] | undefined {
  const { claim, by } = shape.escaped!;
  if (!shape.claims.has(claim)) return undefined;
  const [key, last] = [`${isWhole} ${text}`, READ.get(shape)];
  if (last?.key === key) return last.readings;
  const found = readingsOf({ form: claimForm(shape, claim), language: (name) => languageOf(shape, name), escaping: by }, text, isWhole);
  const readings = found === undefined || found.length > MOST_READINGS ? undefined : found;
  READ.set(shape, { key, readings });
  return readings;
}

/** What was read last of each shape. */
const READ = new WeakMap<TokenShape, { readonly key: string; readonly readings: readonly Reading[] | undefined }>();

/** The values of variables that are a claim by themselves; undefined where one of them cannot be. */
function valuesOf(shape: TokenShape, exact: ReadonlyMap<string, string>): Values | undefined {
  if (exact.size === 0) return NONE;
  const values = new Map<string, string>();
  for (const [claim, value] of exact) {
    const { pieces, more } = shape.claims.get(claim) ?? { pieces: [], more: () => [] };
    const [only, ...others] = pieces;
    if (only === undefined || others.length > 0 || !('variable' in only) || more().length > 0) continue;
    if ((values.get(only.variable) ?? value) !== value || !after(languageOf(shape, only.variable), value).accepts) return undefined;
    values.set(only.variable, value);
  }
  return values;
}

const agree = (one: Values, other: Values) => [...other].every(([name, value]) => (one.get(name) ?? value) === value);
