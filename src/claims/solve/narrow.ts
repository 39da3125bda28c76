import { partOf } from './part';
import { claimForm, languageOf, Literal } from './question';
import { readingsOf } from './reading';
import { TokenShape } from './shape';
import { ClaimPattern } from '../pattern';

/** More ways to read a text than that are left to the search. */
const MOST_READINGS = 8;
/** Texts that are kept for a shape; then it begins anew. Many questions are asked about one document. */
const MOST_KEPT = 8;
const KEPT = new WeakMap<TokenShape, Map<string, readonly TokenShape[]>>();

/** What a literal says of how its claim begins, or that it is this text. */
interface Beginning {
  readonly text: string;
  readonly isWhole: boolean;
}

/**
 * Shapes that hold all tokens of a shape that go a way, and few others: what the way says of the escaped claim, in so many words, is read once, so that
 * names and ids in it are values and no questions. The shape itself where nothing is read.
 */
export function narrowedBy(shape: TokenShape, way: readonly Literal[]): readonly TokenShape[] {
  const begins = shape.escaped && beginningOf(shape.escaped.claim, way);
  if (begins === undefined) return [shape];
  const kept = KEPT.get(shape) ?? new Map<string, readonly TokenShape[]>();
  KEPT.set(shape, kept);
  const key = `${begins.isWhole} ${begins.text}`;
  const known = kept.get(key) ?? partsOf(shape, shape.escaped!, begins);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, known);
  // By the same text a part is not narrowed again.
  for (const part of known) if (part !== shape && !KEPT.has(part)) KEPT.set(part, new Map([[key, [part]]]));
  return known;
}

/** The narrowest of what a way says of one claim. */
function beginningOf(claim: string, way: readonly Literal[]): Beginning | undefined {
  const matchers = way.flatMap((literal) => isOf(literal, claim) && literal.holds ? [literal.matcher] : []);
  const exact = matchers.find(({ exactValue }) => exactValue !== undefined)?.exactValue;
  if (exact !== undefined) return { text: exact, isWhole: true };
  const starts = matchers.map(({ pattern }) => startOf(pattern)).sort((one, other) => other.length - one.length);
  return starts.length === 0 || starts[0] === '' ? undefined : { text: starts[0], isWhole: false };
}

const startOf = (pattern: ClaimPattern | undefined): string => pattern?.parts[0]?.literal ?? '';

type Match = Extract<Literal, { kind: 'match' }>;

function isOf(literal: Literal, claim: string): literal is Match {
  if (literal.kind !== 'match' || literal.of.length !== 1) return false;
  const [only] = literal.of;
  return 'claim' in only && only.claim === claim;
}

function partsOf(shape: TokenShape, { claim, by }: NonNullable<TokenShape['escaped']>, { text: begins, isWhole }: Beginning): readonly TokenShape[] {
  const writing = { form: claimForm(shape, claim), language: (name: string) => languageOf(shape, name), escaping: by };
  const readings = shape.claims.has(claim) ? readingsOf(writing, begins, isWhole) : undefined;
  if (readings === undefined || readings.length > MOST_READINGS) return [shape];
  return readings.map((values) => partOf(shape, values, isWhole ? { claim, text: begins } : undefined));
}
