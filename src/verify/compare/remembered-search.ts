import { counterexample, Found, Session, Way } from '../../claims/solve';
import { TokenSpace } from '../../trust';

type Shapes = TokenSpace['shapes'];

/** Searches of one space that are kept; then it begins anew. */
const MOST_KEPT = 500;
const KEPT = new WeakMap<Shapes, Map<string, Found>>();

/**
 * A token that goes one of the `inside` ways and none of the others, looked for once in each space: what holds now is often asked again over time,
 * and of the same runs by several clouds. What was too much for one budget is not kept.
 */
export function rememberedSearch(inside: readonly Way[], outside: readonly Way[], space: Pick<TokenSpace, 'shapes'>, session: Session): Found {
  const shapes = shapesOf(space);
  const kept = KEPT.get(shapes) ?? new Map<string, Found>();
  KEPT.set(shapes, kept);
  const key = `${session.plain} ${keyOf([inside, outside])}`;
  const found = kept.get(key) ?? counterexample(inside, outside, shapes, session);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (!('unknown' in found)) kept.set(key, found);
  return found;
}

/** A method of a class is one function for many spaces, and tells none of them apart: there nothing is remembered. */
function shapesOf(space: Pick<TokenSpace, 'shapes'>): Shapes {
  return Object.hasOwn(space, 'shapes') ? space.shapes : () => space.shapes();
}

/** All that is asked, in its order: another order may find another token. */
function keyOf(ways: readonly (readonly Way[])[]): string {
  return JSON.stringify(ways.map((all) => all.map((way) => way.map((literal) => (
    literal.kind === 'match' ? [literal.of, literal.matcher.key, literal.holds] : [literal.kind, literal.claim])))));
}
