import { compileCel } from './engine';
import { Lowering } from './lower';
import { readRegularExpression } from './regular-expression';
import { Call, callOf, constantOf, Expression, nodesOf, selectionOf } from './tree';
import { ClaimMatcher, ClaimPattern, disjunction, fits, Formula, Term, Wildcard } from '../../../claims';
import { LIMITS } from '../facts/limits';

const VARIABLES = ['assertion', 'google', 'attribute'];
const COMPARISONS = ['_==_', '_!=_', '@in'];

/** A claim or mapped value that is compared with a number. */
export interface NumberComparison {
  /** `assertion.repository_id`. */
  readonly compared: string;
  /** The claim; undefined for a mapped value, which is text always. */
  readonly claim?: string;
  readonly numbers: readonly string[];
}

/** Comparisons with numbers in an expression; none in one that is not understood. */
export function numberComparisons(expression: string): readonly NumberComparison[] {
  return callsIn(expression).filter(({ function: name }) => COMPARISONS.includes(name)).flatMap(({ args: [one, other] }) => (
    [[one, other], [other, one]].flatMap(([read, against]) => {
      const selection = selectionOf(read);
      const numbers = selection && against ? numbersIn(against) : [];
      const compared = selection && `${selection.variable}.${selection.field}`;
      return compared !== undefined && numbers.length > 0 ? [{ compared, ...selection?.variable === 'assertion' && { claim: selection.field }, numbers }] : [];
    })));
}

/** A call of `matches` on a text. */
export interface MatchesCall {
  readonly argument: string;
  /** The texts in which it finds something but does not fit them from end to end. @default - the expression is one that the engine alone reads */
  readonly loose?: { readonly finds: Formula; readonly fits: Formula };
  /** Whether it begins with `^` and ends in `$`. */
  readonly isAnchored: boolean;
}

/** Calls of `matches` in an expression. @see https://github.com/google/cel-spec/blob/master/doc/langdef.md (2026-06-10): a part of the text is enough */
export function matchesCalls(expression: string): readonly MatchesCall[] {
  const lowering = new Lowering();
  return callsIn(expression).filter(({ function: name }) => name === 'matches').flatMap(({ target, args: [first] }) => {
    const argument = constantOf(first);
    if (argument === undefined) return [];
    const term = lowering.term(target)?.term;
    const [finds, whole] = [argument, `^(?:${argument})$`].map((source) => term && formulaOf(term, source));
    return [{ argument, ...finds && whole && { loose: { finds, fits: whole } }, isAnchored: /^\^.*\$$/s.test(argument) }];
  });
}

/** The subjects of an expression that are longer than Google takes; undefined where it is left to the engine. */
export function tooLong(expression: string): Formula | undefined {
  const term = termOf(expression);
  return term && fits(term, TOO_LONG);
}

/** The claims of which a text is made, and how many characters stand between them; undefined where it is left to the engine. */
export function partsOfText(expression: string): { readonly claims: readonly string[]; readonly between: number } | undefined {
  const term = termOf(expression);
  const parts = term?.kind === 'join' ? term.parts : term ? [term] : [];
  if (term === undefined || parts.some(({ kind }) => kind === 'choice')) return undefined;
  const texts = parts.flatMap((part) => part.kind === 'text' ? [part.value.length] : []);
  return { claims: parts.flatMap((part) => part.kind === 'claim' ? [part.claim] : []), between: texts.reduce((sum, length) => sum + length, 0) };
}

const TOO_LONG = ClaimMatcher.fitting(new ClaimPattern([
  ...new Array(LIMITS.subjectBytes.value + 1).fill({ wildcard: Wildcard.ANY_ONE }), { wildcard: Wildcard.ANY_RUN },
]));

function treeOf(expression: string): Expression | undefined {
  const compiled = compileCel(expression, VARIABLES);
  return 'unsupported' in compiled ? undefined : compiled.expression;
}

function termOf(expression: string): Term | undefined {
  const tree = treeOf(expression);
  return tree && new Lowering().term(tree)?.term;
}

function callsIn(expression: string): Call[] {
  const tree = treeOf(expression);
  return tree ? nodesOf(tree).flatMap(({ node }) => callOf(node) ?? []) : [];
}

function numbersIn({ exprKind }: Expression): string[] {
  if (exprKind.case === 'listExpr') return exprKind.value.elements.flatMap(numbersIn);
  if (exprKind.case !== 'constExpr') return [];
  const { constantKind } = exprKind.value;
  return ['int64Value', 'uint64Value', 'doubleValue'].includes(constantKind.case ?? '') ? [String(constantKind.value)] : [];
}

function formulaOf(term: Term, source: string): Formula | undefined {
  const patterns = readRegularExpression(source)?.patterns;
  return patterns && disjunction(patterns.map((pattern) => fits(term, ClaimMatcher.fitting(pattern))));
}
