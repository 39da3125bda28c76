import { printable } from './printable';
import { Explanation, SourceLocation, Verdict } from '../trust';

const INDENT = '  ';
/** Operators that compare whole values: the first character that differs is the cause. */
const EXACT = ['StringEquals', 'equals', '==', 'eq', 'ForAnyValue:StringEquals'];
/** Operators that read `*` and `?`. */
const PATTERNS = /^(?:For(?:Any|All)Values?:)?StringLike(?:IfExists)?$|^matches$/;
/** A difference before this character is seen at a glance. */
const AT_A_GLANCE = 8;

/**
 * A tree of explanations as indented lines: those that came to `verdict`, since nothing else decides. Where none of the parts did
 * (a Deny statement that applies refuses, and all of it holds), all are shown. The reader knows where the identity stands.
 */
export function explanationLines(because: readonly Explanation[], verdict: Verdict, full: boolean, identity?: SourceLocation): string[] {
  return linesBelow(because, verdict, { full, file: identity?.unit }, identity?.text ?? '');
}

interface Shown {
  readonly full: boolean;
  /** The file of the identity, whose name goes without saying. */
  readonly file?: string;
}

/** `above` is the place that was named last. */
function linesBelow(because: readonly Explanation[], verdict: Verdict, shown: Shown, above: string): string[] {
  const { full } = shown;
  const deciding = full ? [] : because.filter((part) => part.verdict === verdict);
  return (deciding.length > 0 ? deciding : because).flatMap((part) => [
    ...own(part, above, shown),
    ...linesBelow(part.children ?? [], part.verdict, shown, part.where).map((line) => INDENT + line),
  ]);
}

/** The place, where it is another than that of the part above: parts of it before the text, other places in files on a line of their own. */
function own(part: Explanation, above: string, { full, file }: Shown): string[] {
  const name = partOf(part.where, above);
  const text = printable(name === undefined || name === '' ? part.text : `${name}: ${part.text}`);
  return [
    full ? `${part.verdict.padEnd(7)} ${text}` : text,
    ...(name === undefined ? [`${INDENT}in ${printable(placeIn(part.where, file))}`] : []),
    ...compared(part, full).map((line) => INDENT + line),
  ];
}

/** What a place adds to the one above: `statement 1`, `attribute_condition`, nothing. Undefined for a place elsewhere. */
function partOf(where: string, above: string): string | undefined {
  if (above !== '' && where.startsWith(above) && /^(?:$|[ .[])/.test(where.slice(above.length))) return where.slice(above.length).replace(/^[ .]/, '');
  return /[#/]/.test(where) ? undefined : where;
}

/** A place in the file of the identity goes without the name. */
function placeIn(where: string, file: string | undefined): string {
  return file !== undefined && where.startsWith(`${file}#`) ? where.slice(file.length) : where;
}

function compared({ key, operator, expected, got, absence, verdict }: Explanation, full: boolean): string[] {
  if (expected === undefined || (verdict === Verdict.ACCEPT && !full)) return [];
  const [asked, had] = [expected, got ?? ''].map((value) => value === '' ? '(empty)' : printable(value));
  const isExact = operator !== undefined && EXACT.includes(operator);
  const isPattern = operator !== undefined && PATTERNS.test(operator) && !expected.includes(' | ');
  return [
    `expected  ${asked}`,
    ...(got === undefined ? absent(key, absence) : [`got       ${had}`]),
    ...(got !== undefined && isExact ? pointer(asked, had) : []),
    ...(got !== undefined && isPattern ? patternPointer(asked, had) : []),
  ];
}

function absent(key: string | undefined, why = 'the token lacks it'): string[] {
  return key === undefined ? [] : [`got       nothing: ${printable(why)}`];
}

/** Points at the first difference of two long values. */
function pointer(expected: string, got: string): string[] {
  let same = 0;
  while (same < got.length && got[same] === expected[same]) same += 1;
  return same < AT_A_GLANCE || expected === got ? [] : [`${' '.repeat(10 + same)}^ differs from here`];
}

/** Points at the place in the value where the pattern has no more to offer: behind what its pieces fit, one after the other. */
function patternPointer(pattern: string, got: string): string[] {
  const [first, ...others] = pattern.split('*');
  const start = fitting(first, got, 0);
  if (start < first.length) return at(start);
  let place = first.length;
  for (const [index, piece] of others.entries()) {
    const found = index === others.length - 1 && piece !== '' ? lastPlace(piece, got, place) : placeOf(piece, got, place);
    if (found === undefined) return [`${' '.repeat(10 + place)}^ from here on, nothing ${index === others.length - 1 ? 'ends with' : 'has'} ${printable(JSON.stringify(piece))}`];
    place = found + piece.length;
  }
  return others.length === 0 && place < got.length ? at(place) : [];
}

const at = (place: number) => place < AT_A_GLANCE ? [] : [`${' '.repeat(10 + place)}^ differs from here`];

/** How many characters of a piece are found at a place; `?` is any. */
function fitting(piece: string, text: string, start: number): number {
  let same = 0;
  while (same < piece.length && start + same < text.length && (piece[same] === '?' || piece[same] === text[start + same])) same += 1;
  return same;
}

function placeOf(piece: string, text: string, start: number): number | undefined {
  for (let place = start; place + piece.length <= text.length; place += 1) if (fitting(piece, text, place) === piece.length) return place;
  return undefined;
}

function lastPlace(piece: string, text: string, start: number): number | undefined {
  const place = text.length - piece.length;
  return place >= start && fitting(piece, text, place) === piece.length ? place : undefined;
}
