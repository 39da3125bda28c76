import type { CelInput } from '@bufbuild/cel';
import { Literal, scan } from './literals';
import { Meter, MOST_STEPS } from './metered';
import { conjunctsOf, Expression, nodesOf } from './tree';
import { unsupportedIn } from './vocabulary';
import { Budget } from '../../../claims';

/** What an expression came to. Google rejects a token on any error, so an error is an answer too. */
export type CelOutcome = { readonly value: unknown } | { readonly error: string } | { readonly unknown: string };

/** The variables of an expression, as the engine takes them. */
export type CelBindings = Readonly<Record<string, CelInput>>;

/** An expression that parsed, or a part of one. */
export interface CelProgram {
  readonly expression: Expression;
  /** Its text, as the parser understood it. */
  readonly text: string;
  readonly run: (input: CelInputs) => CelOutcome;
}

/** What an expression is evaluated on. */
export interface CelInputs {
  readonly bindings: CelBindings;
  /** Values in the token, those within others too. */
  readonly items: number;
  /** What all expressions together may cost for it. */
  readonly budget: Budget;
}

/** A compiled expression: the parts of its conjunction, or the reason why nothing can be said about it. */
export type CelCompiled =
  | { readonly expression: Expression; readonly conjuncts: readonly CelProgram[]; readonly whole: CelProgram }
  | { readonly unsupported: string };

/** Brackets within brackets. The parser takes seconds where hundreds of them do not close. */
const MAX_BRACKETS = 60;

/** The CEL engine costs more than 100 ms to load: that happens with the first program, not with this file. */
function loadEngine() {
  const cel: typeof import('@bufbuild/cel') = require('@bufbuild/cel');
  const { strings }: typeof import('@bufbuild/cel/ext') = require('@bufbuild/cel/ext');
  const { STRING } = cel.CelScalar;
  const funcs = [
    ...strings.filter(({ name }) => name === 'split' || name === 'join'),
    cel.celMethod('extract', STRING, [STRING], STRING, function (template) { return extract(this, template); }),
  ];
  const meter = new Meter();
  return { ...cel, meter, env: meter.over(cel.celEnv({ funcs })) };
}

let engine: ReturnType<typeof loadEngine> | undefined;

type Parsed = ReturnType<ReturnType<typeof loadEngine>['parse']>;

/** Parses an expression in which only `variables` may be named. Nothing is planned before it runs. */
export function compileCel(text: string, variables: readonly string[]): CelCompiled {
  const { literals, depth } = scan(text);
  if (depth > MAX_BRACKETS) return { unsupported: `brackets nest ${depth} deep in it; more than ${MAX_BRACKETS} are not read` };
  try {
    const parsed = (engine ??= loadEngine()).parse(text);
    const { expr } = parsed;
    const unsupported = unknownEscapeIn(literals) ?? unsupportedIn(expr, new Set(variables));
    if (unsupported !== undefined) return { unsupported };
    return { expression: expr, conjuncts: conjunctsOf(expr).map((part) => new Program(part, parsed)), whole: new Program(expr, parsed) };
  } catch (error) {
    return { unsupported: `it does not parse: ${(error as Error).message}` };
  }
}

class Program implements CelProgram {
  private evaluate?: ReturnType<ReturnType<typeof loadEngine>['plan']>;
  private size?: { readonly nodes: number; readonly loops: boolean };
  private unparsed?: string;

  constructor(public readonly expression: Expression, private readonly parsed: Parsed) {}

  public get text(): string {
    return this.unparsed ??= engine!.unparse({ ...this.parsed, expr: this.expression });
  }

  public run({ bindings, items, budget }: CelInputs): CelOutcome {
    const { plan, env, meter } = engine!;
    try {
      const evaluate = this.evaluate ??= plan(env, this.expression);
      const result = meter.run(budget, { ...this.size ??= sizeOf(this.expression), items }, () => ({ of: evaluate(bindings) }));
      return result ? outcomeOf(result.of) : { unknown: `evaluating it on this token takes more than ${MOST_STEPS} steps, which is where this library stops` };
    } catch (error) {
      return { unknown: `it cannot be evaluated here: ${(error as Error).message}` };
    }
  }
}

function outcomeOf(result: ReturnType<ReturnType<ReturnType<typeof loadEngine>['plan']>>): CelOutcome {
  const { isCelError, isCelList } = engine!;
  if (!isCelError(result)) return { value: isCelList(result) ? [...result] : result };
  // The engine's own end is none of the expression's.
  return result.cause instanceof RangeError && /call stack/.test(result.message) ? { unknown: `it cannot be evaluated here: ${result.message}` } : { error: result.message };
}

function sizeOf(expression: Expression): { readonly nodes: number; readonly loops: boolean } {
  const nodes = nodesOf(expression);
  return { nodes: nodes.length, loops: nodes.some(({ node }) => node.exprKind.case === 'comprehensionExpr') };
}

const ESCAPES = /\\(.)/gs;

/** An escape that the language does not have: Google refuses it, the engine lets it be. */
function unknownEscapeIn(literals: readonly Literal[]): string | undefined {
  const escapes = literals.filter(({ raw }) => !raw).flatMap(({ body }) => [...body.matchAll(ESCAPES)]);
  const unknown = escapes.find(([, character]) => !'abfnrtv"\'`?\\xXuU01234567'.includes(character));
  return unknown && `the escape ${unknown[0]} is none of CEL`;
}

/** Plain data, decoded JSON, as the engine takes it. Maps, since a claim may have any name. */
export function toCel(value: unknown): CelInput {
  if (Array.isArray(value)) return value.map(toCel);
  return typeof value === 'object' && value !== null ? mapOf(value) : value as string | number | boolean | null;
}

/** The engine takes a key whose value is null for absent; in CEL it is there. */
function mapOf(object: object): CelInput {
  const native = new Map(Object.entries(object).filter(([, item]) => item !== undefined).map(([key, item]) => [key, toCel(item)]));
  return Object.assign((engine ??= loadEngine()).celMap(native), { has: (key: unknown) => typeof key === 'string' && native.has(key) });
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
