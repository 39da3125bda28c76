import { knownOf } from './part';
import { claimsOf, isAskable, Literal, Question, questionsOf } from './question';
import { Remembered } from './remembered';
import { Assignment, Search, shortestOf } from './search';
import { Session } from './session';
import { TokenShape } from './shape';
import { amongSimilar, withKnown } from './similar';
import { spell, Wanted } from './spell';
import { Machine } from '../automaton';
import { Budget } from '../budget';
import { matches } from '../match';

/** One token: its claims, those that it lacks not among them. */
export type Solution = ReadonlyMap<string, string>;

/** What became of a question. */
export type Solved = { readonly token: Solution } | { readonly none: true } | { readonly unknown: string };

const NO_OTHERS: ReadonlyMap<string, Machine> = new Map();
const NONE = { none: true } as const;

/**
 * A token of this shape of which all literals hold: exact. Claims that no literal tests are there if the shape has them.
 * Unknown where an exact answer would cost more than the budget.
 */
export function solve(shape: TokenShape, literals: readonly Literal[], session: Session): Solved {
  if (!literals.every((literal) => isAskable(shape, literal))) return { unknown: 'a text is made of the subject and other claims' };
  const lacking = lackedBy(shape, literals);
  if (!lacking) return NONE;
  const wanted = { literals: openOf(shape, literals, lacking), lacking };
  const found = assignmentOf(shape, wanted, session);
  return 'values' in found ? { token: spell(shape, wanted, found) } : found;
}

type Assigned = Assignment | { readonly none: true } | { readonly unknown: string };

/** The same for values in place of claims. Of parts that differ in values at which the search does not look it is found once. */
function assignmentOf(shape: TokenShape, wanted: Wanted, session: Session): Assigned {
  const found = amongSimilar(shape, wanted, ASSIGNED, session, assign);
  if (found === undefined) return assign(shape, wanted, session);
  return 'values' in found ? withKnown(found, knownOf(shape)!) : found;
}

const ASSIGNED = new Remembered<Assigned>();
const LOOKED_AT = new Remembered<boolean>();

function assign(shape: TokenShape, { literals, lacking }: Wanted, session: Session): Assigned {
  const questions = questionsOf(shape, literals, session);
  if (isEmptyEvenIfCoarse(shape, questions, lacking, WORK_FOR_COARSE)) return NONE;
  const within = (variables: ReadonlyMap<string, Machine>, budget: Budget) => new Search(shape, variables, questions, lacking, budget).solve();
  const everyday = everydayToken(shape, questions, within);
  if (everyday) return everyday;
  const found = new Search(shape, NO_OTHERS, questions, lacking, session.budget).solve();
  if (session.budget.exceeded) return { unknown: 'the patterns are too complex to compare exactly' };
  if (!found) return NONE;
  return session.plain ? found : ordinary(shape, within, found);
}

/**
 * Whether a look settles that no token of this shape has all of these literals, and so none that has more. What it does not settle,
 * `solve` does.
 */
export function isEmpty(shape: TokenShape, literals: readonly Literal[], session: Session): boolean {
  if (!literals.every((literal) => isAskable(shape, literal))) return false;
  const lacking = lackedBy(shape, literals);
  if (!lacking) return true;
  const wanted = { literals: openOf(shape, literals, lacking), lacking };
  return amongSimilar(shape, wanted, LOOKED_AT, session, look) ?? look(shape, wanted, session);
}

function look(shape: TokenShape, { literals, lacking }: Wanted, session: Session): boolean {
  return isEmptyEvenIfCoarse(shape, questionsOf(shape, literals, session), lacking, WORK_FOR_FIRST_LOOK);
}

/** Literals that the constants of the shape do not settle. One that they contradict stays: nothing fits it. */
function openOf(shape: TokenShape, literals: readonly Literal[], lacking: ReadonlySet<string>): readonly Literal[] {
  return [...literals.filter((literal) => !isSettled(shape, literal)), ...subjectBeside(shape, lacking)];
}

function isSettled({ constants, claims }: TokenShape, literal: Literal): boolean {
  const [only, ...more] = literal.kind === 'match' ? literal.of : [];
  if (literal.kind !== 'match' || only === undefined || more.length > 0 || !('claim' in only) || !claims.has(only.claim)) return false;
  const value = constants?.get(only.claim);
  return value !== undefined && matches(literal.matcher, value) === literal.holds;
}

/** Where not even wider languages hold a token, there is none; where that costs more, the exact search is asked at once. */
function isEmptyEvenIfCoarse(shape: TokenShape, questions: readonly Question[], lacking: ReadonlySet<string>, work: number): boolean {
  const budget = new Budget(work);
  return shape.coarse !== undefined && !new Search(shape, shape.coarse, questions, lacking, budget).solve() && !budget.exceeded;
}

type Within = (variables: ReadonlyMap<string, Machine>, budget: Budget) => Assignment | undefined;

/**
 * A token of ordinary values, but for one variable at most and those that are given: most questions have one, and it is found in no time,
 * where there are few values.
 */
function everydayToken({ ordinary: all, variables }: TokenShape, questions: readonly Question[], within: Within): Assignment | undefined {
  if (!all) return undefined;
  const given = givenBy(questions);
  // Of a known repository the names are known, and no ordinary ones.
  const values = new Map([...all].filter(([name, machine]) => !given.has(name) && shortestOf(machine) !== undefined));
  const budget = new Budget(WORK_FOR_LOOKS);
  const plain = within(values, budget);
  if (plain) return plain;
  const asked = new Set(questions.flatMap(({ form }) => form.pieces.flatMap((piece) => 'variable' in piece && values.has(piece.variable) ? [piece.variable] : [])));
  for (const name of asked) {
    const token = budget.exceeded ? undefined : within(new Map([...values, [name, variables.get(name)!]]), budget);
    if (token) return token;
  }
  return undefined;
}

/** Variables of which a question leaves some few values: `prod` need not be an ordinary name of an environment. */
function givenBy(questions: readonly Question[]): ReadonlySet<string> {
  const exact = questions.filter(({ isExact, form }) => isExact && form.more().length === 0);
  return new Set(exact.flatMap(({ form: { pieces } }) => pieces.length === 1 && 'variable' in pieces[0] ? [pieces[0].variable] : []));
}

/** What a token lacks cannot stand in its escaped claim either, so that one is looked at even if no literal tests it. */
function subjectBeside({ claims, constants, escaped }: TokenShape, lacking: ReadonlySet<string>): Literal[] {
  if (escaped === undefined || constants?.has(escaped.claim)) return [];
  return lacking.size > 0 && claims.has(escaped.claim) && !lacking.has(escaped.claim) ? [{ kind: 'present', claim: escaped.claim }] : [];
}

/** A look at a space of few tokens may cost that much. */
const WORK_FOR_LOOKS = 50_000;
const WORK_FOR_COARSE = 200_000;
/** Most empty shapes are known to be empty after some hundred steps. */
const WORK_FOR_FIRST_LOOK = 500;

/** The same with ordinary values, variable by variable, as far as there is such a token. */
function ordinary(shape: TokenShape, within: Within, found: Assignment): Assignment {
  let [best, variables]: [Assignment, ReadonlyMap<string, Machine>] = [found, new Map()];
  for (const [name, machine] of shape.ordinary ?? []) {
    const tried = new Map([...variables, [name, machine]]);
    const token = within(tried, new Budget(WORK_FOR_LOOKS));
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
