import { claimsOf, isAskable, Literal, questionsOf } from './question';
import { Search } from './search';
import { Session } from './session';
import { TokenShape } from './shape';
import { Machine } from '../automaton';
import { Budget } from '../budget';

/** One token: its claims, those that it lacks not among them. */
export type Solution = ReadonlyMap<string, string>;

/** What became of a question. */
export type Solved = { readonly token: Solution } | { readonly none: true } | { readonly unknown: string };

const NONE: Solved = { none: true };

/**
 * A token of this shape of which all literals hold: exact. Claims that nobody asks about are there if the shape has them.
 * Unknown where an exact answer would cost more than the budget.
 */
export function solve(shape: TokenShape, literals: readonly Literal[], session: Session): Solved {
  if (!literals.every((literal) => isAskable(shape, literal))) return { unknown: 'a text is made of the subject and other claims' };
  const known = (claim: string) => shape.claims.has(claim) || shape.free(claim);
  for (const lacking of waysToLack(shape, literals, known)) {
    const questions = questionsOf(shape, literals, session);
    const token = new Search(shape, questions, lacking, session.budget).solve();
    if (session.budget.exceeded) return { unknown: 'the patterns are too complex to compare exactly' };
    const again = (variables: ReadonlyMap<string, Machine>) => new Search({ ...shape, variables }, questions, lacking, new Budget(WORK_FOR_LOOKS)).solve();
    if (token) return { token: ordinary(shape, again, token) };
  }
  return NONE;
}

/** Each second look may cost that much: it only makes an example nicer. */
const WORK_FOR_LOOKS = 50_000;

/** The same with ordinary values, variable by variable, as far as there is such a token. */
function ordinary(shape: TokenShape, again: (variables: ReadonlyMap<string, Machine>) => Solution | undefined, found: Solution): Solution {
  let [best, variables] = [found, shape.variables];
  for (const [name, machine] of shape.ordinary ?? []) {
    const tried = new Map([...variables, [name, machine]]);
    const token = again(tried);
    if (token) [best, variables] = [token, tried];
  }
  return best;
}

/**
 * The sets of claims that a token may lack under these literals, the smallest first. A claim that no literal needs and that may be
 * missing is there, but for those that some literal asks to be absent.
 */
function waysToLack(shape: TokenShape, literals: readonly Literal[], known: (claim: string) => boolean): ReadonlySet<string>[] {
  const needed = new Set(literals.filter(({ kind }) => kind !== 'absent').flatMap(claimsOf));
  const absent = new Set(literals.filter(({ kind }) => kind === 'absent').flatMap(claimsOf));
  const contradiction = [...needed].some((claim) => absent.has(claim) || !known(claim)) ||
    [...absent].some((claim) => known(claim) && shape.claims.has(claim) && !shape.optional(claim));
  return contradiction ? [] : [absent];
}

