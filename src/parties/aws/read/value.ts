import { Reference, Text, Value } from '../../../artifacts';
import { ClaimMatcher, ClaimPattern, Wildcard } from '../../../claims';
import { Unsettled } from '../../../trust';
import { ConditionValue, ValuePart } from '../policy';

/** The characters that have a policy variable of their own. */
const ESCAPES = new Map([['${*}', '*'], ['${?}', '?'], ['${$}', '$']]);

/** A policy variable, complete or cut off, and the bare wildcards. A default may hold any character but its own quote. */
const PIECES = /(\$\{[^}']*(?:'[^']*'[^}']*)?\}|\$\{.*$|[*?])/s;
type PlainPart = Extract<ValuePart, { readonly literal: string } | { readonly wildcard: Wildcard }>;

const VARIABLE = /^\$\{([^\s,'{}$*?]+)(?:, ?'([^'$]*)')?\}$/;

/**
 * One value of a condition. Numbers and truth values may stand without quotes.
 * @param variables whether `${...}` is a policy variable: version 2012-10-17 only
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function readValue(value: Value | undefined, variables: boolean): ConditionValue {
  const text = textOf(value);
  if (text === undefined) return { parts: [{ unsettled: describe(value) }], text: `<${describe(value)}>` };
  return { parts: text.pieces.flatMap((piece, index) => readPiece(piece, text.pieces, index, variables)), text: text.toString() };
}

/** An action: text with wildcards, in any case. */
export function readAction(value: Value | undefined): ClaimMatcher | Unsettled {
  const literal = literalOf(value);
  if (literal === undefined || isBroken(literal)) return { unsettled: describe(value) };
  return ClaimMatcher.fitting(new ClaimPattern(literal.toLowerCase().split(/([*?])/).map(plainPart)));
}

/**
 * What stands beside a reference may belong to it: a `$` before it may open a variable with what the reference begins with, and a
 * variable that it opens ends at the next brace.
 */
function readPiece(piece: string | Reference, pieces: readonly (string | Reference)[], index: number, variables: boolean): ValuePart[] {
  if (typeof piece !== 'string') return [{ unsettled: `the files leave open: <${piece.reference}>` }];
  if (isBroken(piece)) return [{ unsettled: `not text: ${JSON.stringify(piece)}` }];
  const afterReference = variables && index > 0;
  const start = afterReference ? piece.indexOf('}') + 1 : 0;
  const rest = variables && index < pieces.length - 1 ? piece.slice(start).replace(/\$$/, '') : piece.slice(start);
  return rest.split(variables ? PIECES : /([*?])/).filter((each) => each !== '').map((each) => variables ? variablePart(each) : plainPart(each));
}

function variablePart(piece: string): ValuePart {
  if (!piece.startsWith('${')) return plainPart(piece);
  const literal = ESCAPES.get(piece);
  if (literal !== undefined) return { literal };
  const [, variable, fallback] = VARIABLE.exec(piece) ?? [];
  if (variable === undefined) return { unsettled: `the policy variable ${piece} is not understood` };
  return fallback === undefined ? { variable } : { variable, fallback };
}

function plainPart(piece: string): PlainPart {
  if (piece === '*') return { wildcard: Wildcard.ANY_RUN };
  return piece === '?' ? { wildcard: Wildcard.ANY_ONE } : { literal: piece };
}

/** Half of a surrogate pair: no JSON text that AWS takes holds it. */
const isBroken = (text: string) => /\p{Surrogate}/u.test(text);

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
function textOf(value: Value | undefined): Text | undefined {
  if (value instanceof Text) return value;
  return typeof value === 'boolean' || Number.isSafeInteger(value) ? Text.of(String(value)) : undefined;
}

/** Text without references; undefined for everything else. */
export function literalOf(value: Value | undefined): string | undefined {
  return value instanceof Text ? value.literal : undefined;
}

/** For people: what stands where text should. */
export function describe(value: Value | undefined): string {
  if (value === undefined) return 'nothing stands here';
  if (!(value instanceof Text)) return `not text: ${JSON.stringify(value)}`;
  return value.literal === undefined ? `the files leave open: ${value.toString()}` : `not understood: ${JSON.stringify(value.literal)}`;
}

/** One value or a list of them. */
export function listOf(value: Value | undefined): (Value | undefined)[] {
  return Array.isArray(value) ? value : [value];
}

/** A map, by its own keys; undefined for everything else. */
export function mapOf(value: Value | undefined): Map<string, Value> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Text) return undefined;
  return new Map(Object.entries(value));
}
