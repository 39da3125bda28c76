/** Characters that stand for themselves in a CEL string: printable ASCII but for the quote and the backslash. */
const PLAIN = /[^ -&(-[\]-~]/gu;

const SHORT: Record<string, string> = { '\\': '\\\\', '\'': '\\\'', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Text as a CEL string literal. All but printable ASCII is escaped, so that no line ends in it, nothing is hidden from a
 * reviewer, and no step on the way can normalise it into another text.
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#string-and-bytes-values
 */
export function quoteCel(value: string): string {
  return `'${value.replace(PLAIN, (character) => SHORT[character] ?? codePoint(character.codePointAt(0)!))}'`;
}

function codePoint(code: number): string {
  const hex = code.toString(16);
  return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/** Text as an RE2 expression that fits this text alone. @see https://github.com/google/re2/wiki/Syntax */
export function quoteRe2(value: string): string {
  return value.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
