/** An escaped character, or a class: one instruction whatever stands in it. */
const ATOM = /\\[^]|\[\^?\]?(?:\\[^]|\[:\^?\w+:\]|[^\]\\])*\]/g;
const TOKEN = /\{(?<least>[0-9]+)(?:,(?<most>[0-9]*))?\}|[^]/g;
/** RE2 refuses more, nested repetitions multiplied. */
const MOST_REPETITIONS = 1000;
const GROUP = 3;

/**
 * At most so many instructions does RE2 make of an expression: a character or a class is one, a group takes two more, and `{n}` repeats what stands before it.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function regularExpressionSize(source: string): number {
  // What is quoted hides brackets: each character as often as anything may be repeated.
  if (source.includes('\\Q')) return source.length * MOST_REPETITIONS;
  const groups = [{ sum: 0, last: 0 }];
  for (const { 0: token, groups: named } of source.replace(ATOM, 'x').matchAll(TOKEN)) {
    const group = groups[groups.length - 1];
    if (token === '(') groups.push({ sum: GROUP, last: 0 });
    else if (token === ')' && groups.length > 1) close(groups);
    else if (named?.least === undefined) add(group, 1);
    else repeat(group, Math.max(Number(named.least), Number(named.most ?? 0)) + 1);
  }
  while (groups.length > 1) close(groups);
  return groups[0].sum;
}

interface Group {
  sum: number;
  /** What of it the last element is. */
  last: number;
}

function add(group: Group, size: number): void {
  group.sum += size;
  group.last = size;
}

function close(groups: Group[]): void {
  const { sum } = groups.pop()!;
  add(groups[groups.length - 1], sum);
}

/** More than RE2 allows is an error that it finds at once. */
function repeat(group: Group, times: number): void {
  const more = (group.last + 1) * Math.min(times, MOST_REPETITIONS + 1);
  group.sum += more - group.last;
  group.last = more;
}
