import type { parse } from '@bufbuild/cel';

/** A node of the engine's syntax tree. */
export type Expression = ReturnType<typeof parse>['expr'];

/** Operators of the language, as the syntax tree names them. */
const OPERATORS = ['_&&_', '_||_', '!_', '_==_', '_!=_', '_<_', '_<=_', '_>_', '_>=_', '_+_', '_?_:_', '_[_]', '@in'];

/** Functions whose meaning in a workload identity pool is documented. @see https://docs.cloud.google.com/iam/docs/workload-identity-federation#mapping */
const FUNCTIONS = new Set([...OPERATORS, 'size', 'startsWith', 'endsWith', 'contains', 'matches', 'extract', 'split', 'join']);

/** One placeholder, and something to find it by or the whole text. */
const TEMPLATE = /^[^{}]*\{[^{}]*\}[^{}]*$/;

/** What in an expression this library knows no meaning of; undefined where it knows all of it. */
export function unsupportedIn(expression: Expression, variables: ReadonlySet<string>): string | undefined {
  const { exprKind } = expression;
  const inside = (parts: readonly (Expression | undefined)[]) => first(parts.map((part) => part && unsupportedIn(part, variables)));
  switch (exprKind.case) {
    case 'constExpr': return undefined;
    case 'identExpr': return variables.has(exprKind.value.name) ? undefined : `the name ${exprKind.value.name} is not known there`;
    case 'selectExpr': return inside([exprKind.value.operand]);
    case 'listExpr': return inside(exprKind.value.elements);
    case 'callExpr': return unsupportedCall(exprKind.value) ?? inside([exprKind.value.target, ...exprKind.value.args]);
    default: return 'only operators, lists and simple functions are understood';
  }
}

/** String literals, raw ones apart. */
const LITERALS = /([rR]?)('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")/gs;
const ESCAPES = /\\(.)/gs;

/** An escape that the language does not have: Google refuses it, the engine lets it be. */
export function unknownEscapeIn(text: string): string | undefined {
  const literals = [...text.matchAll(LITERALS)].filter(([, raw]) => raw === '').flatMap(([, , literal]) => [...literal.matchAll(ESCAPES)]);
  const unknown = literals.find(([, character]) => !'abfnrtv"\'`?\\xXuU01234567'.includes(character));
  return unknown && `the escape ${unknown[0]} is none of CEL`;
}

type Call = Extract<Expression['exprKind'], { case: 'callExpr' }>['value'];

function unsupportedCall({ function: name, args }: Call): string | undefined {
  if (!FUNCTIONS.has(name)) return `the function ${name} is not understood`;
  return name === 'extract' && !TEMPLATE.test(constantOf(args[0]) ?? '') ? 'extract() is understood with a literal template with one {placeholder} only' : undefined;
}

/** The text of a string literal. */
export function constantOf(expression: Expression | undefined): string | undefined {
  if (expression?.exprKind.case !== 'constExpr') return undefined;
  const { constantKind } = expression.exprKind.value;
  return constantKind.case === 'stringValue' ? constantKind.value : undefined;
}

const first = (found: readonly (string | undefined)[]) => found.find((text) => text !== undefined);
