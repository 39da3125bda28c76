import { ClaimMatcher, Formula, MatcherKind, matches } from '../../../claims';

/** Whether it is plain that no token makes both true: then the one is false, not failed, wherever the other is true. */
export function excludeEachOther(first: Formula, second: Formula): boolean {
  if (second.kind === 'or') return second.parts.every((part) => excludeEachOther(first, part));
  const others = testsOf(second);
  return testsOf(first).some((one) => others.some((other) => one.term === other.term && (contradict(one, other) || contradict(other, one))));
}

/** A test that must hold: of a term, by its text, and whether it asks for presence alone. */
interface Test {
  readonly term: string;
  /** @default - any value */
  readonly matcher?: ClaimMatcher;
}

function testsOf(formula: Formula): Test[] {
  if (formula.kind === 'and') return formula.parts.flatMap(testsOf);
  if (formula.kind === 'test') return [{ term: JSON.stringify(formula.term), matcher: formula.matcher }];
  return formula.kind === 'not' ? negated(formula.part) : [];
}

/** `has(x)`, and the list of which it is none. */
function negated(part: Formula): Test[] {
  if (part.kind !== 'test') return [];
  const { term, matcher } = part;
  const [name, { kind, values }] = [JSON.stringify(term), matcher];
  if (kind === MatcherKind.ABSENT) return [{ term: name }];
  if (kind === MatcherKind.EXACT) return [{ term: name, matcher: ClaimMatcher.noneOf(values) }];
  return kind === MatcherKind.NONE_OF && values.length === 1 ? [{ term: name, matcher: ClaimMatcher.exact(values[0]) }] : [];
}

function contradict({ matcher: one }: Test, { matcher: other }: Test): boolean {
  if (one?.kind === MatcherKind.ABSENT) return other?.kind !== MatcherKind.ABSENT;
  const value = one?.exactValue;
  return value !== undefined && other !== undefined && !matches(other, value);
}
