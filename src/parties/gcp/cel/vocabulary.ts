import { callOf, childrenOf, constantOf, Expression, nodesOf } from './tree';

/** Operators of the language, as the syntax tree names them, with the number of their operands. */
const OPERATORS: Record<string, number> = {
  '_&&_': 2, '_||_': 2, '!_': 1, '_==_': 2, '_!=_': 2, '_<_': 2, '_<=_': 2, '_>_': 2, '_>=_': 2, '_+_': 2, '_?_:_': 3, '_[_]': 2, '@in': 2,
};

/**
 * Methods of texts and lists whose meaning in a workload identity pool is documented.
 * @see https://docs.cloud.google.com/iam/docs/workload-identity-federation#mapping
 */
const METHODS: Record<string, readonly number[]> = {
  size: [0], startsWith: [1], endsWith: [1], contains: [1], matches: [1], extract: [1], split: [1, 2], join: [0, 1],
};

const FUNCTIONS: Record<string, readonly number[]> = {
  size: [1], int: [1], ...Object.fromEntries(Object.entries(OPERATORS).map(([name, count]) => [name, [count]])),
};

/** What a macro (`exists`, `all`, `map`...) is made of; it has no written form. */
const IN_MACROS = new Set(['@not_strictly_false']);

/** One placeholder, and something to find it by or the whole text. */
const TEMPLATE = /^[^{}]*\{[^{}]*\}[^{}]*$/;

/** Levels of the tree that are followed. Google documents no limit. */
const MAX_DEPTH = 600;

/** What in an expression this library knows no meaning of; undefined where it knows all of it. */
export function unsupportedIn(expression: Expression, variables: ReadonlySet<string>): string | undefined {
  return nodesOf(expression).some(({ depth }) => depth > MAX_DEPTH) ? 'it is nested too deeply' : unsupported(expression, variables, false);
}

function unsupported(expression: Expression, variables: ReadonlySet<string>, inMacro: boolean): string | undefined {
  const { exprKind } = expression;
  switch (exprKind.case) {
    case 'constExpr': case 'selectExpr': case 'listExpr': break;
    case 'identExpr': return variables.has(exprKind.value.name) ? undefined : `the name ${exprKind.value.name} is not known there`;
    case 'callExpr': {
      const why = unsupportedCall(expression, inMacro);
      if (why !== undefined) return why;
      break;
    }
    case 'structExpr': if (exprKind.value.messageName === '') break; return 'messages are not understood';
    case 'comprehensionExpr': return inMacro ? 'a macro within a macro is not understood' : unsupportedMacro(expression, exprKind.value, variables);
    default: return 'only operators, lists, maps and simple functions are understood';
  }
  return first(childrenOf(expression), (child) => unsupported(child, variables, inMacro));
}

type Comprehension = Extract<Expression['exprKind'], { case: 'comprehensionExpr' }>['value'];

/** Its own variables are known within it. One macro within another may take the product of their lists. */
function unsupportedMacro(expression: Expression, comprehension: Comprehension, variables: ReadonlySet<string>): string | undefined {
  const { iterVar, iterVar2, accuVar, iterRange } = comprehension;
  const within = new Set([...variables, iterVar, iterVar2, accuVar]);
  return first(childrenOf(expression), (child) => child === iterRange ? unsupported(child, variables, false) : unsupported(child, within, true));
}

function unsupportedCall(expression: Expression, inMacro: boolean): string | undefined {
  const { function: name, target, args } = callOf(expression)!;
  if (inMacro && IN_MACROS.has(name)) return undefined;
  const counts = target ? METHODS : FUNCTIONS;
  if (!Object.hasOwn(counts, name)) return `the function ${name} is not understood`;
  if (!counts[name].includes(args.length)) return `the function ${name} is not understood with ${args.length} arguments`;
  return name === 'extract' && !TEMPLATE.test(constantOf(args[0]) ?? '') ? 'extract() is understood with a literal template with one {placeholder} only' : undefined;
}

function first(parts: readonly Expression[], look: (part: Expression) => string | undefined): string | undefined {
  for (const part of parts) {
    const found = look(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
