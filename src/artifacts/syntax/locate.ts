import { lineAt, unquoted } from './parse-json';

/** What opens, closes or hides in a value; strings are passed over as a whole. */
const MARK = /["{}[\]]/g;
const QUOTE = /\\[^]|"/g;
const SPACE = /[\t\n\r ]*/y;
/** The end of a number or a word. */
const END = /[,}\]\t\n\r ]|$/g;

/** A place in a text: line and column, both from 1. Columns count UTF-16 code units, and not the byte order mark. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A key or an element, and the value of it. */
interface Found {
  readonly start: number;
  readonly value: number;
}

/**
 * Where a JSON text has the place of a pointer: its key, an element of a list itself. Of a key that stands twice the last, whose value is the one
 * that counts. Of a pointer that leads out of the text, the last place that is in it: a pointer may lead on into a text that a string holds.
 * The text is looked through when it is asked for, once for each level of the pointer, and nothing of it is kept: positions cost nothing until then.
 * YAML is no JSON: the places in it know their lines from reading.
 */
export function locate(text: string, pointer: string): Position {
  const scan = new JsonScan(text);
  let found: Found = scan.root();
  for (const key of keysOf(pointer)) {
    const inner = scan.inner(found.value, key);
    if (!inner) break;
    found = inner;
  }
  return positionAt(text, found.start);
}

const keysOf = (pointer: string) => pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

function positionAt(text: string, index: number): Position {
  const lineStart = index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
  const mark = lineStart === 0 && text.startsWith('\ufeff') ? 1 : 0;
  return { line: lineAt(text, index), column: index - lineStart - mark + 1 };
}

/** Moves through a JSON text without recursion. What is no JSON ends the search where it stands. */
class JsonScan {
  constructor(private readonly text: string) {}

  public root(): Found {
    const start = this.afterSpace(this.text.startsWith('\ufeff') ? 1 : 0);
    return { start, value: start };
  }

  public inner(value: number, key: string): Found | undefined {
    if (this.text[value] === '{') return this.member(value, key);
    return this.text[value] === '[' && /^(?:0|[1-9]\d*)$/.test(key) ? this.element(value, Number(key)) : undefined;
  }

  private member(open: number, key: string): Found | undefined {
    let found: Found | undefined;
    for (let start = this.afterSpace(open + 1); this.text[start] === '"';) {
      const end = this.afterString(start);
      const colon = this.afterSpace(end);
      if (this.text[colon] !== ':') break;
      const value = this.afterSpace(colon + 1);
      if (unquoted(this.text.slice(start, end)) === key) found = { start, value };
      start = this.next(value);
    }
    return found;
  }

  private element(open: number, index: number): Found | undefined {
    let start = this.afterSpace(open + 1);
    for (let left = index; left > 0 && start < this.text.length; left -= 1) start = this.next(start);
    return start < this.text.length && this.text[start] !== ']' ? { start, value: start } : undefined;
  }

  /** Behind the comma that follows a value; the end of the text where none does. */
  private next(value: number): number {
    const comma = this.afterSpace(this.afterValue(value));
    return this.text[comma] === ',' ? this.afterSpace(comma + 1) : this.text.length;
  }

  private afterValue(start: number): number {
    const first = this.text[start];
    if (first === '"') return this.afterString(start);
    if (first === '{' || first === '[') return this.afterClosed(start);
    END.lastIndex = start;
    return END.exec(this.text)?.index ?? this.text.length;
  }

  private afterClosed(start: number): number {
    let depth = 0;
    for (let at = this.mark(start); at < this.text.length;) {
      const mark = this.text[at];
      if (mark === '{' || mark === '[') depth += 1;
      else if (mark !== '"') depth -= 1;
      if (depth === 0) return at + 1;
      at = this.mark(mark === '"' ? this.afterString(at) : at + 1);
    }
    return this.text.length;
  }

  private mark(from: number): number {
    MARK.lastIndex = from;
    return MARK.exec(this.text)?.index ?? this.text.length;
  }

  private afterString(start: number): number {
    QUOTE.lastIndex = start + 1;
    for (let found = QUOTE.exec(this.text); found; found = QUOTE.exec(this.text)) {
      if (found[0] === '"') return QUOTE.lastIndex;
    }
    return this.text.length;
  }

  private afterSpace(from: number): number {
    SPACE.lastIndex = from;
    SPACE.exec(this.text);
    return SPACE.lastIndex;
  }
}
