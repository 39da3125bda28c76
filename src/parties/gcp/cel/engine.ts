import { createRequire } from 'node:module';
import type { CelInput } from '@bufbuild/cel';
import { Expression, unknownEscapeIn, unsupportedIn } from './vocabulary';

/** What an expression came to. Google rejects a token on any error, so an error is an answer too. */
export type CelOutcome = { readonly value: unknown } | { readonly error: string };

/** The variables of an expression, as the engine takes them. */
export type CelBindings = Readonly<Record<string, CelInput>>;

/** An expression, ready to run, or the reason why nothing can be said about it. */
export type CelProgram = { readonly run: (bindings: CelBindings) => CelOutcome; readonly expression: Expression } | { readonly unsupported: string };

/** The CEL engine costs more than 100 ms to load: that happens with the first program, not with this file. */
const load = createRequire(__filename);

function loadEngine() {
  const cel: typeof import('@bufbuild/cel') = load('@bufbuild/cel');
  const { strings }: typeof import('@bufbuild/cel/ext') = load('@bufbuild/cel/ext');
  const { STRING } = cel.CelScalar;
  const funcs = [
    ...strings.filter(({ name }) => name === 'split' || name === 'join'),
    cel.celMethod('extract', STRING, [STRING], STRING, function (template) { return extract(this, template); }),
  ];
  return { ...cel, env: cel.celEnv({ funcs }) };
}

let engine: ReturnType<typeof loadEngine> | undefined;

/** Parses and plans an expression in which only `variables` may be named. */
export function compileCel(text: string, variables: readonly string[]): CelProgram {
  engine ??= loadEngine();
  try {
    const { expr } = engine.parse(text);
    const unsupported = unknownEscapeIn(text) ?? unsupportedIn(expr, new Set(variables));
    return unsupported === undefined ? programOf(expr) : { unsupported };
  } catch (error) {
    return { unsupported: `it does not parse: ${(error as Error).message}` };
  }
}

/** Plans a part of an expression that was compiled as a whole before. */
export function programOf(expression: Expression): { run: (bindings: CelBindings) => CelOutcome; expression: Expression } {
  const { plan, isCelError, isCelList, env } = engine ??= loadEngine();
  const evaluate = plan(env, expression);
  return {
    expression,
    run: (bindings) => {
      const result = evaluate(bindings);
      if (isCelError(result)) return { error: result.message };
      return { value: isCelList(result) ? [...result] : result };
    },
  };
}

/** An expression as text again, for explanations. */
export function unparseCel(expression: Expression): string {
  return (engine ??= loadEngine()).unparse(expression);
}

/** Plain data, decoded JSON, as the engine takes it. Maps, since a claim may have any name. */
export function toCel(value: unknown): CelInput {
  if (Array.isArray(value)) return value.map(toCel);
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => [key, toCel(item)]));
  }
  return value as string | number | boolean | null;
}

/**
 * The text between the first occurrence of what stands before the placeholder and the next of what stands after it; '' where
 * there is none.
 * @see https://docs.cloud.google.com/iam/docs/conditions-attribute-reference#extract
 */
function extract(value: string, template: string): string {
  const [before, after] = template.split(/\{[^{}]*\}/);
  const found = value.indexOf(before);
  const start = found + before.length;
  const end = after === '' ? value.length : value.indexOf(after, start);
  return found < 0 || end < 0 ? '' : value.slice(start, end);
}
