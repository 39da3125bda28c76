/** A string literal of an expression, without its quotes. */
export interface Literal {
  readonly raw: boolean;
  readonly body: string;
}

/** Comments, raw literals, literals, brackets, and what joins a conjunction as it is printed here: whatever hides one of them or is one. */
const TOKENS = new RegExp([
  String.raw`//[^\n\r]*`,
  String.raw`[bB]?[rR](?<raw>'''[^]*?'''|"""[^]*?"""|'[^'\n\r]*'|"[^"\n\r]*")`,
  String.raw`(?<plain>'''(?:\\[^]|[^\\])*?'''|"""(?:\\[^]|[^\\])*?"""|'(?:\\[^]|[^\\'\n\r])*'|"(?:\\[^]|[^\\"\n\r])*")`,
  String.raw`(?<open>[([{])`,
  String.raw`(?<close>[)\]}])`,
  String.raw`(?<and> && )`,
].join('|'), 'g');

/** What an expression is made of, as far as it can be told without parsing it. */
export interface Scan {
  readonly literals: readonly Literal[];
  /** How deep its brackets nest. */
  readonly depth: number;
}

/** Reads literals and brackets, once through. @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax */
export function scan(text: string): Scan {
  const literals: Literal[] = [];
  let [depth, deepest] = [0, 0];
  for (const { groups } of text.matchAll(TOKENS)) {
    const { raw, plain, open, close } = groups!;
    if (open) deepest = Math.max(deepest, ++depth);
    if (close) depth = Math.max(0, depth - 1);
    const body = raw ?? plain;
    if (body !== undefined) literals.push({ raw: raw !== undefined, body });
  }
  return { literals, depth: deepest };
}

/** The parts that `&&` joins outside of brackets and literals, as written: for people. What decides takes them from the parsed expression. */
export function conjunctTexts(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (const { index, 0: token, groups } of text.matchAll(TOKENS)) {
    const { open, close, and } = groups!;
    if (open) depth += 1;
    if (close) depth -= 1;
    if (and === undefined || depth !== 0) continue;
    parts.push(text.slice(start, index));
    start = index + token.length;
  }
  return [...parts, text.slice(start)];
}
