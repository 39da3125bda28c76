import { TokenClaims } from '../../../trust';

/** Levels of a claim. Those of platforms have four at most. */
const MAX_DEPTH = 100;

const SCALARS: ReadonlySet<string> = new Set(['string', 'number', 'boolean']);

/** Whether claims can have come out of a token: no cycles, no functions, no big integers, no numbers that readers take for two things, and not nested without end. */
export function isJson(token: TokenClaims): boolean {
  for (const claim of Object.keys(token)) if (typeof token[claim] !== 'string' && !isJsonValue(token[claim], 1)) return false;
  return true;
}

function isJsonValue(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (typeof value === 'object' && value !== null) return isPlain(value) && Object.values(value).every((item) => isJsonValue(item, depth + 1));
  return value === undefined || value === null || SCALARS.has(typeof value);
}

/** A list, or an object of no class. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype as object) === null;
}

/** Remembers what was made of the last token, by its content: a caller may change a token between two questions. */
export class LastAnswer<T> {
  private token?: TokenClaims;
  private content: readonly unknown[] = [];
  private answer?: T;

  public of(token: TokenClaims, make: () => T): T {
    const content = contentOf(token);
    if (this.token === token && this.answer !== undefined && sameContent(content, this.content)) return this.answer;
    this.token = token;
    this.content = content;
    return this.answer = make();
  }
}

/** Claims and values in turn; lists and objects by their text. */
function contentOf(token: TokenClaims): unknown[] {
  const content: unknown[] = [];
  for (const claim of Object.keys(token)) {
    const value = token[claim];
    content.push(claim, typeof value === 'object' && value !== null ? JSON.stringify(value) : value);
  }
  return content;
}

const sameContent = (first: readonly unknown[], second: readonly unknown[]) =>
  first.length === second.length && first.every((item, index) => item === second[index]);
