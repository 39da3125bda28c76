import { JsonNumbers } from './json-numbers';
import { Parsed } from './parsed';
import { artifactTooDeep, artifactTooLarge, duplicateKey, notJson } from '../../internal/catalogue/artifacts';
import { isTrustedWorkflowError } from '../../internal/errors';
import { MAX_DEPTH } from '../json';

/** Keys and elements that are read within a second. */
const MAX_VALUES = 300_000;
/** Keys of one object. */
const MAX_KEYS = 20_000;
const PART = 'the part of it that is about trust: one stack, one module, one role';

/** Everything that matters to nesting and keys; strings are found by their first quote. */
const MARK = /["{}[\],:]/g;
const QUOTE = /\\["\\]|"/g;

/**
 * JSON, as `JSON.parse` reads it, with what that passes over: a key that stands twice in one object is an error, for `JSON.parse` keeps
 * the last of them and other readers the first; and a number that would be written another way afterwards (`2.0`, `1e3`, `-0`, one of
 * twenty digits) is an `OpenScalar`. Throws `not-json`, `duplicate-key`, `artifact-too-deep`, `artifact-too-large`, `malformed-artifact`.
 */
export function parseJson(text: string, path: string): Parsed {
  const scan = new KeyScan(text, path);
  scan.run();
  try {
    return { json: scan.numbers.parse() };
  } catch (error) {
    throw isTrustedWorkflowError(error) ? error : notJson(path, (error as Error).message);
  }
}

/** One pass over the text, without recursion. What is no JSON is left to `JSON.parse`, which says where. */
class KeyScan {
  /** The keys of each open object; undefined for a list. */
  private readonly open: (Set<string> | undefined)[] = [];
  /** The numbers between the marks. */
  public readonly numbers: JsonNumbers;
  private left = MAX_VALUES;
  private lastText: { readonly start: number; readonly end: number } | undefined;

  constructor(private readonly text: string, private readonly path: string) {
    this.numbers = new JsonNumbers(text, path);
  }

  public run(): void {
    let index = 0;
    for (let at = this.next(index); at >= 0; at = this.next(index)) {
      this.numbers.between(index, at);
      index = this.step(at);
    }
    this.numbers.between(index, this.text.length);
  }

  private next(from: number): number {
    MARK.lastIndex = from;
    return MARK.exec(this.text)?.index ?? -1;
  }

  /** Where to go on. */
  private step(at: number): number {
    const mark = this.text[at];
    if (mark === '"') return this.string(at);
    if (mark === ',' && this.left-- <= 0) throw artifactTooLarge(this.path, 'values', MAX_VALUES, PART);
    if (mark === ':') this.key(at);
    else if (mark === '{' || mark === '[') this.enter(mark);
    else if (mark !== ',') this.open.pop();
    return at + 1;
  }

  private string(start: number): number {
    QUOTE.lastIndex = start + 1;
    for (let found = QUOTE.exec(this.text); found; found = QUOTE.exec(this.text)) {
      if (found[0] !== '"') continue;
      this.lastText = { start, end: QUOTE.lastIndex };
      return QUOTE.lastIndex;
    }
    return this.text.length;
  }

  private enter(mark: string): void {
    if (this.open.length >= MAX_DEPTH) throw artifactTooDeep(this.path, MAX_DEPTH);
    this.open.push(mark === '{' ? new Set() : undefined);
  }

  private key(at: number): void {
    const keys = this.open.at(-1);
    if (!keys || !this.lastText) return;
    const key = unquoted(this.text.slice(this.lastText.start, this.lastText.end));
    if (key !== undefined && keys.has(key)) throw duplicateKey(`${this.path}:${lineAt(this.text, at)}`, key);
    if (keys.size >= MAX_KEYS) throw artifactTooLarge(this.path, 'keys in one object', MAX_KEYS, PART);
    if (key !== undefined) keys.add(key);
  }
}

/** Undefined for what is no string of JSON. */
export function unquoted(source: string): string | undefined {
  if (!source.includes('\\')) return source.slice(1, -1);
  try {
    return JSON.parse(source) as string;
  } catch {
    return undefined;
  }
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
