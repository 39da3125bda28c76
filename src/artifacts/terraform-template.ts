import { endOfExpression, quotedLiteral } from './terraform-expression';
import { Reference, Text } from './text';

/** Pieces of a template, and where reading goes on. */
type Step = readonly [piece: string | Reference, next: number];

/** References in one text; a text with more is one unknown. */
const MAX_PIECES = 10_000;

/** Terraform 1.11 takes every `${` after it for text, and some escapes for no escapes, which looks like an oversight. */
const LONE_RETURN = /\r(?!\n)/;

/**
 * A string of a Terraform JSON configuration: `$${` and `%%{` unescaped, `${...}` as a reference to the trimmed expression,
 * `${"..."}` as the text that it is. A string with a directive (`%{ if }`), with a strip marker (`${~`), with `${`, `$${` and a
 * lone carriage return, or that is cut off, is one reference to its source: which parts of it stay is not settled here.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json#string-templates
 */
export function readTemplate(source: string): Text {
  if (!/[$%]\{/.test(source)) return Text.of(source);
  if (LONE_RETURN.test(source)) return Text.of({ reference: source });
  const pieces: (string | Reference)[] = [];
  for (let index = 0; index < source.length;) {
    const step = source[index] === '$' || source[index] === '%' ? atMark(source, index) : plain(source, index);
    if (!step || pieces.length >= MAX_PIECES) return Text.of({ reference: source });
    pieces.push(step[0]);
    index = step[1];
  }
  return Text.from(pieces);
}

function plain(source: string, index: number): Step {
  const length = source.slice(index).search(/[$%]/);
  const end = length < 0 ? source.length : index + length;
  return [source.slice(index, end), end];
}

function atMark(source: string, index: number): Step | undefined {
  const mark = source[index];
  if (source[index + 1] === mark && source[index + 2] === '{') return [`${mark}{`, index + 3];
  if (source[index + 1] !== '{') return [mark, index + 1];
  return mark === '$' ? interpolation(source, index + 2) : undefined;
}

function interpolation(source: string, start: number): Step | undefined {
  const end = endOfExpression(source, start);
  if (end === undefined) return undefined;
  const expression = source.slice(start, end - 1);
  if (/^~|~$/.test(expression)) return undefined;
  const trimmed = expression.trim();
  return [quotedLiteral(trimmed) ?? { reference: trimmed }, end];
}
