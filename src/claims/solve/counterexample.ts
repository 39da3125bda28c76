import { narrowedBy } from './narrow';
import { claimsOf, Literal } from './question';
import { keyOfLiteral } from './remembered';
import { Session } from './session';
import { TokenShape } from './shape';
import { isEmpty, Solution, solve } from './solve';
import { Way } from './ways';
import { exampleOf } from '../example';
import { matches } from '../match';
import { ClaimMatcher } from '../matcher';

/** A token, the certainty that there is none, or why neither is known. */
export type Found = { readonly token: Solution; readonly shape: TokenShape } | { readonly none: true } | { readonly unknown: string };

/** What excluding one way costs. */
const BRANCH = 50;

/** A token that goes one of the `inside` ways and none of the `outside` ways. */
export function counterexample(inside: readonly Way[], outside: readonly Way[], shapes: () => readonly TokenShape[], session: Session): Found {
  const others = outside.map((way) => way.map(keyOfLiteral));
  return firstOf(inside, (way) => {
    const own = new Set(way.map(keyOfLiteral));
    // What asks for no more than this way does lets in all of it.
    if (others.some((keys) => keys.every((key) => own.has(key))) || !isConsistent(way)) return { none: true };
    // A token that is only looked for is most often one of the first shapes: the rest need no look.
    if (outside.length === 0) return beside(way, [], shapes, session);
    // Most shapes have no token of this way at all, and need not be asked for each way to exclude the others.
    let possible: readonly TokenShape[] | undefined;
    return beside(way, outside, () => possible ??= shapes().flatMap((shape) => within(shape, way)).filter((shape) => !isEmpty(shape, way, session)), session);
  });
}

/** A token of this way that goes none of the others: for each of them, some literal does not hold. */
function beside(way: Way, others: readonly Way[], shapes: () => readonly TokenShape[], session: Session): Found {
  session.budget.spend(BRANCH);
  if (session.budget.exceeded) return { unknown: 'there are too many cases to compare exactly' };
  const [next, ...rest] = others;
  if (next === undefined) return firstOf(shapes(), (shape) => inShape(shape, way, session));
  // Where nothing is left of the other way, it excludes itself.
  if (!isConsistent([...way, ...next])) return beside(way, rest, shapes, session);
  return firstOf(easiestFirst(next, way).flatMap(opposites), (opposite) => {
    const narrowed = [...way, opposite];
    return isConsistent(narrowed) ? beside(narrowed, rest, shapes, session) : { none: true };
  });
}

function inShape(shape: TokenShape, way: Way, session: Session): Found {
  return firstOf(within(shape, way), (part) => {
    const solved = solve(part, way, session);
    return 'token' in solved ? { token: solved.token, shape } : solved;
  });
}

/** Parts of a shape that hold all of its tokens that go a way. */
const within = (shape: TokenShape, way: Way) => isRefused(shape, way) ? [] : narrowedBy(shape, way).filter((part) => !isRefused(part, way));

const isRefused = (shape: TokenShape, way: Way) => way.some((literal) => isRefusedBy(shape, literal));

/** Whether a claim that is one text in this shape settles it: most shapes are of other repositories. */
function isRefusedBy({ constants }: TokenShape, literal: Literal): boolean {
  if (literal.kind !== 'match' || literal.of.length !== 1 || !('claim' in literal.of[0])) return false;
  const value = constants?.get(literal.of[0].claim);
  return value !== undefined && matches(literal.matcher, value) !== literal.holds;
}

/** A token, wherever there is one; what is unknown counts only where there is none. */
function firstOf<T>(items: readonly T[], find: (item: T) => Found): Found {
  let answer: Found = { none: true };
  for (const item of items) {
    const found = find(item);
    if ('token' in found) return found;
    if ('unknown' in found) answer = found;
  }
  return answer;
}

/** Texts of which the way says nothing yet before all others: most often one of them tells the two apart, and without a search. */
function easiestFirst(literals: Way, way: Way): Way {
  const asked = new Set(way.flatMap(claimsOf));
  const isNew = (literal: Literal) => claimsOf(literal).every((claim) => !asked.has(claim));
  return [...literals.filter(isNew), ...literals.filter((literal) => !isNew(literal))];
}

/** The ways in which a literal does not hold: a text does not match, or some claim of it is not there. */
function opposites(literal: Literal): Literal[] {
  if (literal.kind !== 'match') return [{ kind: literal.kind === 'present' ? 'absent' : 'present', claim: literal.claim }];
  return [{ ...literal, holds: !literal.holds }, ...claimsOf(literal).map((claim): Literal => ({ kind: 'absent', claim }))];
}

/** Whether each text by itself can be so. Says nothing of how texts depend on each other, and spares most searches. */
function isConsistent(way: Way): boolean {
  const absent = new Set(way.flatMap((literal) => literal.kind === 'absent' ? [literal.claim] : []));
  if (way.some((literal) => literal.kind !== 'absent' && claimsOf(literal).some((claim) => absent.has(claim)))) return false;
  const texts = new Map<string, Match[]>();
  for (const literal of way) {
    if (literal.kind !== 'match') continue;
    const name = nameOf(literal);
    const others = texts.get(name);
    if (others) others.push(literal);
    else texts.set(name, [literal]);
  }
  return [...texts.values()].every((literals) => literals.length === 1 ? isPossible(literals[0]) : areConsistent(literals));
}

type Match = Extract<Literal, { kind: 'match' }>;

/** A claim alone is told from all other texts by its name. */
function nameOf({ of }: Match): string {
  const [first] = of;
  return of.length === 1 && 'claim' in first ? first.claim : JSON.stringify(of);
}

/** Whether some text fits, or does not. The patterns of a document are asked about in each of its questions. */
function isPossible(literal: Match): boolean {
  const known = literal.holds ? FITTED : MISSED;
  const possible = known.get(literal.matcher) ?? areConsistent([literal]);
  known.set(literal.matcher, possible);
  return possible;
}

const FITTED = new WeakMap<ClaimMatcher, boolean>();
const MISSED = new WeakMap<ClaimMatcher, boolean>();

function areConsistent(literals: readonly Match[]): boolean {
  const demanded = (wanted: boolean) => literals.filter(({ holds }) => holds === wanted).map(({ matcher }) => matcher);
  const found = exampleOf({ all: demanded(true), none: demanded(false) });
  return found !== undefined && 'value' in found;
}
