import type { parse } from '@bufbuild/cel';

/** A node of the engine's syntax tree. */
export type Expression = ReturnType<typeof parse>['expr'];

/** A call in it. */
export type Call = Extract<Expression['exprKind'], { case: 'callExpr' }>['value'];

/** The call that a node is. */
export const callOf = ({ exprKind }: Expression): Call | undefined => exprKind.case === 'callExpr' ? exprKind.value : undefined;

/** The nodes directly below. */
export function childrenOf({ exprKind }: Expression): Expression[] {
  return partsOf(exprKind).filter((part): part is Expression => part !== undefined);
}

function partsOf(kind: Expression['exprKind']): (Expression | undefined)[] {
  switch (kind.case) {
    case 'selectExpr': return [kind.value.operand];
    case 'listExpr': return kind.value.elements;
    case 'callExpr': return [kind.value.target, ...kind.value.args];
    case 'structExpr': return kind.value.entries.flatMap(({ keyKind, value }) => [keyKind.case === 'mapKey' ? keyKind.value : undefined, value]);
    case 'comprehensionExpr': {
      const { iterRange, accuInit, loopCondition, loopStep, result } = kind.value;
      return [iterRange, accuInit, loopCondition, loopStep, result];
    }
    default: return [];
  }
}

/** All nodes, with their depth. Without recursion: a tree may be as deep as its text is long. */
export function nodesOf(expression: Expression): { node: Expression; depth: number }[] {
  const all = [{ node: expression, depth: 1 }];
  for (let index = 0; index < all.length; index++) {
    const { node, depth } = all[index];
    childrenOf(node).forEach((child) => all.push({ node: child, depth: depth + 1 }));
  }
  return all;
}

/** The parts of a conjunction, from left to right; the expression itself where it is none. */
export function conjunctsOf(expression: Expression): Expression[] {
  const [parts, open] = [[] as Expression[], [expression]];
  for (let next = open.pop(); next; next = open.pop()) {
    const call = callOf(next);
    if (call?.function === '_&&_') open.push(...[...call.args].reverse());
    else parts.push(next);
  }
  return parts;
}

/** The text of a string literal. */
export function constantOf(expression: Expression | undefined): string | undefined {
  if (expression?.exprKind.case !== 'constExpr') return undefined;
  const { constantKind } = expression.exprKind.value;
  return constantKind.case === 'stringValue' ? constantKind.value : undefined;
}

/** What is read of a variable: `assertion.ref`, `assertion["x-y"]`. */
export interface Selection {
  readonly variable: string;
  readonly field: string;
}

/** The field of a variable that an expression reads, or asks for with `has`. */
export function selectionOf(expression: Expression | undefined, testOnly = false): Selection | undefined {
  const kind = expression?.exprKind;
  if (kind?.case === 'selectExpr') return kind.value.testOnly === testOnly ? selection(kind.value.operand, kind.value.field) : undefined;
  const call = expression && callOf(expression);
  if (!call || call.target) return undefined;
  if (!testOnly && call.function === '_[_]') return selection(call.args[0], constantOf(call.args[1]));
  return testOnly && call.function === '@in' ? selection(call.args[1], constantOf(call.args[0])) : undefined;
}

function selection(operand: Expression | undefined, field: string | undefined): Selection | undefined {
  const kind = operand?.exprKind;
  return kind?.case === 'identExpr' && field !== undefined ? { variable: kind.value.name, field } : undefined;
}
