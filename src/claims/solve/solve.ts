import { claimsOf, isAskable, Literal, Question, questionsOf } from './question';
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
  const lacking = lackedBy(shape, literals);
  if (!lacking) return NONE;
  const questions = questionsOf(shape, [...literals, ...subjectBeside(shape, lacking)], session);
  if (isEmpty(shape, questions, lacking)) return NONE;
  const token = new Search(shape, questions, lacking, session.budget).solve();
  if (session.budget.exceeded) return { unknown: 'the patterns are too complex to compare exactly' };
  const again = (variables: ReadonlyMap<string, Machine>) => new Search({ ...shape, variables }, questions, lacking, new Budget(WORK_FOR_LOOKS)).solve();
  return token ? { token: ordinary(shape, again, token) } : NONE;
}

/** Whether the wider languages are enough to say that there is no such token. */
function isEmpty({ coarse, ...shape }: TokenShape, questions: readonly Question[], lacking: ReadonlySet<string>): boolean {
  if (!coarse) return false;
  const budget = new Budget(WORK_FOR_COARSE);
  const token = new Search({ ...shape, variables: new Map([...shape.variables, ...coarse]) }, questions, lacking, budget).solve();
  return token === undefined && !budget.exceeded;
}

/** Where it costs more, the exact search is asked at once. */
const WORK_FOR_COARSE = 200_000;

/** What a token lacks cannot stand in its escaped claim either, so that one is looked at even if nobody asks about it. */
function subjectBeside({ claims, escapedIn }: TokenShape, lacking: ReadonlySet<string>): Literal[] {
  return lacking.size > 0 && escapedIn !== undefined && claims.has(escapedIn) && !lacking.has(escapedIn) ? [{ kind: 'present', claim: escapedIn }] : [];
}

/** Each second look may cost that much: it only makes an example nicer. */
const WORK_FOR_LOOKS = 50_000;

/** The same with ordinary values: all of them, or else variable by variable as far as there is such a token. */
function ordinary(shape: TokenShape, again: (variables: ReadonlyMap<string, Machine>) => Solution | undefined, found: Solution): Solution {
  const plain = again(new Map([...shape.variables, ...shape.ordinary ?? []]));
  if (plain) return plain;
  let [best, variables] = [found, shape.variables];
  for (const [name, machine] of shape.ordinary ?? []) {
    const tried = new Map([...variables, [name, machine]]);
    const token = again(tried);
    if (token) [best, variables] = [token, tried];
  }
  return best;
}

/** The claims that a token lacks under these literals: those that some literal asks to be absent, and no other. Undefined where that cannot be. */
function lackedBy(shape: TokenShape, literals: readonly Literal[]): ReadonlySet<string> | undefined {
  const known = (claim: string) => shape.claims.has(claim) || shape.free(claim);
  const needed = new Set(literals.filter(({ kind }) => kind !== 'absent').flatMap(claimsOf));
  const absent = new Set(literals.filter(({ kind }) => kind === 'absent').flatMap(claimsOf));
  const contradiction = [...needed].some((claim) => absent.has(claim) || !known(claim)) ||
    [...absent].some((claim) => shape.claims.has(claim) && !shape.optional(claim));
  return contradiction ? undefined : absent;
}
