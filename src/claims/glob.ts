import { isLiteral } from './literal';
import { ClaimPattern, PatternPart, Wildcard } from './pattern';
import { patternsTooComplex } from '../internal/catalogue/claims';

/** The parts between two runs: literals and single characters. */
type Segment = readonly PatternPart[];

/** Comparisons that one search may cost: some tenths of a second. */
const MAX_WORK = 4_000_000;

const SEGMENTS = new WeakMap<ClaimPattern, Segment[]>();

/**
 * Whether the whole of `value` fits. The first segment stands at the start, the last at the end, and each one between is
 * taken where it first fits: what comes later can only gain from it. So nothing is ever tried twice.
 */
export function globMatches(pattern: ClaimPattern, value: string): boolean {
  const segments = segmentsOf(pattern);
  let at = fitAt(segments[0], value, 0);
  if (segments.length === 1) return at === value.length;
  for (const segment of segments.slice(1, -1)) {
    if (at < 0) return false;
    at = findFrom(segment, value, at);
  }
  const last = segments[segments.length - 1];
  const start = back(value, characters(last));
  return at >= 0 && start >= at && fitAt(last, value, start) === value.length;
}

function segmentsOf(pattern: ClaimPattern): Segment[] {
  const known = SEGMENTS.get(pattern);
  if (known) return known;
  const segments: PatternPart[][] = [[]];
  for (const part of pattern.parts) {
    if (!isLiteral(part) && part.wildcard === Wildcard.ANY_RUN) segments.push([]);
    else segments[segments.length - 1].push(part);
  }
  SEGMENTS.set(pattern, segments);
  return segments;
}

/** Where the segment ends if it starts at `at`; -1 if it does not fit there. */
function fitAt(segment: Segment, value: string, at: number): number {
  let end = at;
  for (const part of segment) {
    if (isLiteral(part)) {
      if (!value.startsWith(part.literal, end)) return -1;
      end += part.literal.length;
    } else {
      if (end >= value.length || part.oneOf?.includes(value[end]) === false) return -1;
      end += width(value, end);
    }
  }
  return end;
}

/** Where the segment ends if it starts at the first place from `at` on where it fits; -1 without such a place. */
function findFrom(segment: Segment, value: string, at: number): number {
  const [first] = segment;
  const only = segment.length === 1 && isLiteral(first) ? first.literal : undefined;
  if (only !== undefined) {
    const found = value.indexOf(only, at);
    return found < 0 ? -1 : found + only.length;
  }
  // The same text is read again from each place: bounded, since both lengths may be a stranger's.
  if (segment.length * (value.length - at) > MAX_WORK) throw patternsTooComplex([segment.map((part) => part.literal ?? part.wildcard).join('')]);
  for (let start = at; start <= value.length; start += width(value, start)) {
    const end = fitAt(segment, value, start);
    if (end >= 0) return end;
  }
  return -1;
}

/** The index that many characters before the end; -1 if there are not so many. */
function back(value: string, count: number): number {
  let index = value.length;
  for (let left = count; left > 0; left--) {
    if (index <= 0) return -1;
    index -= index > 1 && width(value, index - 2) === 2 ? 2 : 1;
  }
  return index;
}

const characters = (segment: Segment) => segment.reduce((sum, part) => sum + (isLiteral(part) ? [...part.literal].length : 1), 0);

/** UTF-16 units of the character at `index`; 1 past the end. */
const width = (value: string, index: number) => (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
