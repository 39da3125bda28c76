/**
 * Where an interpolation ends. Only as much of the language is read as that takes: brackets, quoted strings, and templates
 * in them. Comments and heredocs are not read, for no writer puts them into a JSON string.
 */
export function endOfExpression(text: string, start: number): number | undefined {
  // '{' for an open bracket or template, '"' for an open string.
  const open = ['{'];
  let index = start;
  while (open.length > 0) {
    if (index >= text.length) return undefined;
    const step = open.at(-1) === '"' ? inString(text, index, open) : inCode(text, index, open);
    if (step === undefined) return undefined;
    index += step;
  }
  return index;
}

/** Characters taken; undefined where the expression is beyond this reader. */
function inCode(text: string, index: number, open: string[]): number | undefined {
  if (/^(?:#|\/\/|\/\*|<<)/.test(text.slice(index, index + 2))) return undefined;
  const character = text[index];
  if (character === '"' || character === '{') open.push(character);
  else if (character === '}') open.pop();
  return 1;
}

function inString(text: string, index: number, open: string[]): number {
  const character = text[index];
  if (character === '\\') return 2;
  if (/^(?:\$\$|%%)\{/.test(text.slice(index, index + 3))) return 3;
  if (character === '"') open.pop();
  else if (/^[$%]\{/.test(text.slice(index, index + 2))) return open.push('{') && 2;
  return 1;
}

const ESCAPES: Record<string, string> = { 'n': '\n', 'r': '\r', 't': '\t', '"': '"', '\\': '\\' };

/**
 * The text of an expression that is one quoted string without interpolation: `"$"`; undefined for all others.
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings#quoted-strings
 */
export function quotedLiteral(expression: string): string | undefined {
  if (!/^"(?:[^"\\]|\\(?:[nrt"\\]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}))*"$/.test(expression)) return undefined;
  const body = expression.slice(1, -1);
  if (/[\r\n]/.test(body) || /(?:\$|%)\{/.test(body.replace(/(?:\$\$|%%)\{/g, ''))) return undefined;
  if ([...body.matchAll(/\\(?:u(.{4})|U(.{8}))/g)].some(([, short, long]) => !isCharacter(parseInt(short ?? long, 16)))) return undefined;
  return body.replace(/(\$\$|%%)\{|\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, escaped?: string, short?: string, long?: string, simple?: string) =>
    escaped ? `${escaped[0]}{` : simple ? ESCAPES[simple] : String.fromCodePoint(parseInt(short ?? long!, 16)));
}

const isCharacter = (point: number) => point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
