import { ClaimPattern, PatternPart, Wildcard } from '../../../claims';

/** The texts in which an expression of RE2 finds something. */
export interface Found {
  /** One of these fits the whole text. */
  readonly patterns: readonly ClaimPattern[];
  /** Whether the text must be one line: a dot takes no line feed. */
  readonly oneLine: boolean;
}

/** A dot, by whether it takes a line feed. */
type Piece = PatternPart & { readonly oneLine?: boolean };
type Alternative = readonly Piece[];

/** More are left to the engine. */
const MAX_ALTERNATIVES = 32;
const MAX_DEPTH = 20;

/** Stands for itself behind a backslash; letters and digits mean something else there. */
const PUNCTUATION = /^[!-/:-@[-`{-~]$/;
const SPECIAL = /^[*+?^$|()\\]$/;

const ANY_RUN: Piece = { wildcard: Wildcard.ANY_RUN };

/**
 * An expression of literal text, dots, `.*`, `.+`, anchors at its ends, and groups of alternatives, as patterns; undefined for every other,
 * which is left to RE2. `matches` is content with a part of the text, so what is not anchored may stand anywhere.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function readRegularExpression(source: string): Found | undefined {
  const top = topLevel(source);
  const read = top?.map((alternative) => new Reader(alternative).whole());
  if (!read || read.some((alternatives) => alternatives === undefined)) return undefined;
  const alternatives = read.flatMap((some) => some!);
  const dots = alternatives.flat().filter((piece) => piece.wildcard !== undefined);
  const oneLine = dots.some((piece) => piece.oneLine);
  const mixed = oneLine && (dots.some((piece) => !piece.oneLine) || alternatives.flat().some((piece) => piece.literal?.includes('\n')));
  if (mixed || alternatives.length > MAX_ALTERNATIVES || /\p{Surrogate}/u.test(source)) return undefined;
  const part = ({ literal, wildcard }: Piece): PatternPart => literal === undefined ? { wildcard } : { literal };
  return { patterns: alternatives.map((pieces) => new ClaimPattern(pieces.map(part))), oneLine };
}

/** The alternatives outside of all groups, each with its own anchors; undefined for what only RE2 can tell apart. */
function topLevel(source: string): string[] | undefined {
  if (/[[\]{}]/.test(source.replace(/\\./gs, ''))) return undefined;
  const parts = [''];
  let depth = 0;
  for (const [token] of source.matchAll(/\\.|[^]/gsu)) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts;
}

class Reader {
  private index = 0;

  constructor(private readonly source: string) {}

  /** With what may stand before and behind. */
  public whole(): Alternative[] | undefined {
    const start = this.take('^');
    const body = this.alternatives(false, 0);
    const end = this.take('$');
    if (!body || this.index < this.source.length) return undefined;
    return body.map((pieces) => [...start ? [] : [ANY_RUN], ...trimmed(pieces, start, end), ...end ? [] : [ANY_RUN]]);
  }

  private take(text: string): boolean {
    const found = this.source.startsWith(text, this.index);
    if (found) this.index += text.length;
    return found;
  }

  private alternatives(dotAll: boolean, depth: number): Alternative[] | undefined {
    const all: Alternative[] = [];
    do {
      const sequence = this.sequence(dotAll, depth);
      if (!sequence || all.length + sequence.length > MAX_ALTERNATIVES) return undefined;
      all.push(...sequence);
    } while (this.take('|'));
    return all;
  }

  private sequence(dotAll: boolean, depth: number): Alternative[] | undefined {
    let before: Alternative[] = [[]];
    while (this.index < this.source.length && !/[|)$]/.test(this.source[this.index])) {
      const next = this.element(dotAll, depth);
      if (!next || before.length * next.length > MAX_ALTERNATIVES) return undefined;
      before = before.flatMap((start) => next.map((end) => [...start, ...end]));
    }
    return before;
  }

  private element(dotAll: boolean, depth: number): Alternative[] | undefined {
    if (this.source[this.index] === '(') return this.group(dotAll, depth);
    const piece = this.take('.') ? this.dot(dotAll) : this.character();
    return piece === undefined || this.repeats ? undefined : [piece];
  }

  private dot(dotAll: boolean): Alternative {
    const oneLine = !dotAll;
    const one: Piece = { wildcard: Wildcard.ANY_ONE, oneLine };
    const run: Piece = { wildcard: Wildcard.ANY_RUN, oneLine };
    if (this.take('*')) return [run];
    return this.take('+') ? [one, run] : [one];
  }

  private character(): Alternative | undefined {
    const escaped = this.take('\\');
    if (this.index >= this.source.length) return undefined;
    const character = String.fromCodePoint(this.source.codePointAt(this.index)!);
    if (escaped ? !PUNCTUATION.test(character) : SPECIAL.test(character)) return undefined;
    this.index += character.length;
    return [{ literal: character }];
  }

  private group(dotAll: boolean, depth: number): Alternative[] | undefined {
    const opening = ['(?s:', '(?:', '('].find((one) => this.take(one));
    const inside = depth < MAX_DEPTH ? this.alternatives(dotAll || opening === '(?s:', depth + 1) : undefined;
    return inside && this.take(')') && !this.repeats ? inside : undefined;
  }

  /** Whether what was just read is repeated. */
  private get repeats(): boolean {
    return /^[*+?]/.test(this.source.slice(this.index, this.index + 1));
  }
}

/** A run of one line at an open end adds nothing: it may be empty, and anything may stand beside it. */
function trimmed(pieces: Alternative, start: boolean, end: boolean): Alternative {
  const isRun = (piece: Piece | undefined) => piece?.wildcard === Wildcard.ANY_RUN;
  const fromStart = !start && isRun(pieces[0]) ? pieces.slice(1) : pieces;
  return !end && isRun(fromStart.at(-1)) ? fromStart.slice(0, -1) : fromStart;
}
