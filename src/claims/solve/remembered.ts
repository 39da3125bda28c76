import { Literal } from './question';
import { Session } from './session';
import { TokenShape } from './shape';
import { Wanted } from './spell';

/** Answers that are kept for one shape; then it begins anew. */
const MOST_KEPT = 500;

/** Answers about a shape, each found once. What was too much for one budget is not kept. */
export class Remembered<T> {
  private readonly byShape = new WeakMap<TokenShape, Map<string, T>>();

  /** The answer to what is wanted of a shape. */
  public answer(shape: TokenShape, wanted: Wanted, session: Session, find: () => T): T {
    const kept = this.byShape.get(shape) ?? new Map<string, T>();
    this.byShape.set(shape, kept);
    const key = keyOf(wanted, session);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = find();
    if (kept.size >= MOST_KEPT) kept.clear();
    if (!session.budget.exceeded) kept.set(key, found);
    return found;
  }
}

/** All that is asked, in its order: another order may find another token. */
function keyOf({ literals, lacking }: Wanted, { plain }: Session): string {
  return `${plain} ${[...lacking].sort().join()} ${literals.map(keyOfLiteral).join()}`;
}

/** A text that tells one literal from all others. */
export const keyOfLiteral = (literal: Literal): string => (
  literal.kind === 'match' ? JSON.stringify([literal.of, literal.matcher.key, literal.holds]) : `${literal.kind} ${literal.claim}`);
