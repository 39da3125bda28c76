import { Unsettled } from './policy';
import { Text, Value } from '../../artifacts';
import { ClaimMatcher, ClaimPattern, PatternPart, Wildcard } from '../../claims';

/** How a text of a policy is to be read. */
export interface Reading {
  /** Whether `*` and `?` are wildcards. */
  readonly wildcards: boolean;
  /** Whether `${...}` is a policy variable: version 2012-10-17 only. */
  readonly variables: boolean;
}

/** The characters that have a policy variable of their own. */
const ESCAPES = new Map([['${*}', '*'], ['${?}', '?'], ['${$}', '$']]);

/** One value or a list of them; anything but text is left open. */
export function readTexts(value: Value | undefined, reading: Reading): (ClaimMatcher | Unsettled)[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map((each) => readText(each, reading));
}

/** A text as its operator reads it. */
export function readText(value: Value | undefined, reading: Reading): ClaimMatcher | Unsettled {
  const text = literalOf(value);
  if (text === undefined || /\p{Surrogate}/u.test(text)) return { unsettled: describe(value) };
  const parts = text.split(/(\$\{[^}]*\}?|[*?])/).map((piece) => readPiece(piece, reading));
  const open = parts.find((part): part is Unsettled => 'unsettled' in part);
  return open ?? ClaimMatcher.fitting(new ClaimPattern(parts.filter((part): part is PatternPart => !('unsettled' in part))));
}

function readPiece(piece: string, { wildcards, variables }: Reading): PatternPart | Unsettled {
  if (wildcards && piece === '*') return { wildcard: Wildcard.ANY_RUN };
  if (wildcards && piece === '?') return { wildcard: Wildcard.ANY_ONE };
  if (!variables || !piece.startsWith('${')) return { literal: piece };
  const literal = ESCAPES.get(piece);
  return literal === undefined ? { unsettled: `the policy variable ${piece} is not evaluated` } : { literal };
}

/** Text without references; undefined for everything else. */
export function literalOf(value: Value | undefined): string | undefined {
  return value instanceof Text ? value.literal : undefined;
}

/** For people: what stands where text should. */
export function describe(value: Value | undefined): string {
  if (value === undefined) return 'nothing stands here';
  return value instanceof Text ? `the files leave open: ${value.toString()}` : `not text: ${JSON.stringify(value)}`;
}

/** A map, by its own keys; undefined for everything else. */
export function mapOf(value: Value | undefined): Map<string, Value> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Text) return undefined;
  return new Map(Object.entries(value));
}
