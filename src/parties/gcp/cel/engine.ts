import { createRequire } from 'node:module';
import type { CelInput } from '@bufbuild/cel';
import { Literal, scan } from './literals';
import { conjunctsOf, Expression } from './tree';
import { unsupportedIn } from './vocabulary';

/** What an expression came to. Google rejects a token on any error, so an error is an answer too. */
export type CelOutcome = { readonly value: unknown } | { readonly error: string } | { readonly unknown: string };

/** The variables of an expression, as the engine takes them. */
export type CelBindings = Readonly<Record<string, CelInput>>;

/** An expression that parsed, or a part of one. */
export interface CelProgram {
  readonly expression: Expression;
  /** Its text, as the parser understood it. */
  readonly text: string;
  readonly run: (bindings: CelBindings) => CelOutcome;
}

/** A compiled expression: the parts of its conjunction, or the reason why nothing can be said about it. */
export type CelCompiled =
  | { readonly expression: Expression; readonly conjuncts: readonly CelProgram[]; readonly whole: CelProgram }
  | { readonly unsupported: string };

/** Brackets within brackets. The parser takes seconds where hundreds of them do not close. */
const MAX_BRACKETS = 60;

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
  private unparsed?: string;

  constructor(public readonly expression: Expression, private readonly parsed: Parsed) {}

  public get text(): string {
    return this.unparsed ??= engine!.unparse({ ...this.parsed, expr: this.expression });
  }

  public run(bindings: CelBindings): CelOutcome {
    const { plan, isCelError, isCelList, env } = engine!;
    try {
      const result = (this.evaluate ??= plan(env, this.expression))(bindings);
      if (isCelError(result)) return { error: result.message };
      return { value: isCelList(result) ? [...result] : result };
    } catch (error) {
      return { unknown: `it cannot be evaluated here: ${(error as Error).message}` };
    }
  }
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
