import { encoded } from './encoded';
import { Literal, Part } from './question';
import { Formula, Term } from '../formula';
import { ClaimMatcher, MatcherKind } from '../matcher';

/** Literals all of which hold. */
export type Way = readonly Literal[];

/** More ways than this are not compared, and a formula can have exponentially many. */
const MOST_WAYS = 2_000;

/** A formula that is not decided here: too many ways, or a comparison of two texts that both depend on the token. */
export class NotListed {
  constructor(public readonly reason: string) {}
}

/** Every way in which a formula comes to `value`; a formula may also fail, which is neither. Throws NotListed. */
export function waysTo(formula: Formula, value: boolean): readonly Way[] {
  switch (formula.kind) {
    case 'constant': return formula.value === value ? [[]] : [];
    case 'test': return testWays(formula.term, formula.matcher, value);
    case 'same': return sameWays(formula.left, formula.right, value);
    case 'not': return waysTo(formula.part, !value);
    // One part that is false settles "and", whatever fails beside it; one that is true settles "or".
    case 'and': return value ? allOf(formula.parts.map((part) => waysTo(part, true))) : limited(formula.parts.flatMap((part) => waysTo(part, false)));
    case 'or': return value ? limited(formula.parts.flatMap((part) => waysTo(part, true))) : allOf(formula.parts.map((part) => waysTo(part, false)));
    case 'choice': return limited([
      ...allOf([waysTo(formula.condition, true), waysTo(formula.yes, value)]),
      ...allOf([waysTo(formula.condition, false), waysTo(formula.no, value)]),
    ]);
  }
}

/** Every combination of one way from each list. */
function allOf(lists: readonly (readonly Way[])[]): readonly Way[] {
  return lists.reduce<readonly Way[]>((ways, list) => limited(ways.flatMap((way) => list.map((more) => [...way, ...more]))), [[]]);
}

function limited(ways: readonly Way[]): readonly Way[] {
  if (ways.length > MOST_WAYS) throw new NotListed(`more than ${MOST_WAYS} ways to satisfy it`);
  return ways;
}

function testWays(term: Term, matcher: ClaimMatcher, value: boolean): readonly Way[] {
  if (matcher.kind === MatcherKind.ABSENT) return term.kind === 'claim' ? [[{ kind: value ? 'absent' : 'present', claim: term.claim }]] : value ? [] : [[]];
  if (!matcher.isOfText) return limited(textsOf(term).flatMap(({ when, of }): Way[] => untextualWays(when, of, matcher, value)));
  return limited(textsOf(term).map(({ when, of }): Way => [...when, { kind: 'match', of, matcher, holds: value }]));
}

/** A claim alone can be something else than text. */
function untextualWays(when: Way, of: readonly Part[], matcher: ClaimMatcher, value: boolean): Way[] {
  const [only, ...more] = of;
  if (more.length === 0 && only !== undefined && 'claim' in only) return [[...when, { kind: 'match', ...encoded(only.claim, matcher), holds: value }]];
  return value ? [] : [when];
}

/** Where one side is literal, that is a test of the other. */
function sameWays(left: Term, right: Term, value: boolean): readonly Way[] {
  return limited(textsOf(left).flatMap((one) => textsOf(right).map((other): Way => {
    const [whole, text] = isText(one.of) ? [other.of, one.of] : [one.of, other.of];
    if (!isText(text)) throw new NotListed('two texts of the token are compared with each other');
    return [...one.when, ...other.when, { kind: 'match', of: whole, matcher: ClaimMatcher.exact(text.map((part) => part.text).join('')), holds: value }];
  })));
}

const isText = (of: readonly Part[]): of is readonly { readonly text: string }[] => of.every((part) => 'text' in part);

/** What a term may be, and when. */
function textsOf(term: Term): readonly { readonly when: Way; readonly of: readonly Part[] }[] {
  switch (term.kind) {
    case 'text': return [{ when: [], of: [{ text: term.value }] }];
    case 'claim': return [{ when: [], of: [{ claim: term.claim }] }];
    case 'choice': return [[true, term.yes] as const, [false, term.no] as const].flatMap(([value, chosen]) =>
      allOf([waysTo(term.condition, value)]).flatMap((condition) => textsOf(chosen).map(({ when, of }) => ({ when: [...condition, ...when], of }))));
    case 'join': return term.parts.map(textsOf).reduce((all, next) => {
      if (all.length * next.length > MOST_WAYS) throw new NotListed(`more than ${MOST_WAYS} texts that it may come to`);
      return all.flatMap((one) => next.map((other) => ({ when: [...one.when, ...other.when], of: [...one.of, ...other.of] })));
    }, [{ when: [] as Way, of: [] as readonly Part[] }]);
  }
}
