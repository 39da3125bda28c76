import { refusal } from './refusals';
import { Budget, claimOf, evaluate, Failure, valueOf } from '../../../claims';
import { Fact } from '../../../internal/fact';
import { Field, isUnsettled, TokenClaims } from '../../../trust';
import { CelBindings, CelCompiled, CelInputs, CelOutcome, CelProgram, compileCel, toCel } from '../cel/engine';
import { Lowering } from '../cel/lower';
import { MOST_STEPS } from '../cel/metered';

/** One token, and what it was mapped to. The engine's form of it is made when an expression needs the engine. */
export class Input implements CelInputs {
  private converted?: CelBindings;
  private counted?: number;

  constructor(
    public readonly assertion: TokenClaims, public readonly mapped?: ReadonlyMap<string, string | string[]>, public readonly budget = new Budget(MOST_STEPS),
  ) {}

  /** The same token with what it was mapped to; both share one budget. */
  public mappedTo(values: ReadonlyMap<string, string | string[]>): Input {
    return new Input(this.assertion, values, this.budget);
  }

  public get items(): number {
    return this.counted ??= itemsOf(this.assertion) + (this.mapped ? itemsOf(Object.fromEntries(this.mapped)) : 0);
  }

  /** A claim, or a mapped value; undefined where there is none. */
  public read(variable: string, field: string): unknown {
    return variable === 'assertion' ? claimOf(this.assertion, field) : this.mapped?.get(`${variable}.${field}`);
  }

  public get bindings(): CelBindings {
    return this.converted ??= { assertion: toCel(this.assertion), ...this.mapped && mappedBindings(this.mapped) };
  }
}

/** Values, and those within them. */
function itemsOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, item) => sum + itemsOf(item), 1) : 1;
}

const mappedBindings = (mapped: ReadonlyMap<string, string | string[]>): CelBindings =>
  Object.fromEntries(['google', 'attribute'].map((name) => [name, toCel(under(`${name}.`, mapped))]));


/** Mapped values by the last part of their target. */
function under(prefix: string, mapped: ReadonlyMap<string, string | string[]>): Record<string, unknown> {
  return Object.fromEntries([...mapped].filter(([target]) => target.startsWith(prefix)).map(([target, value]) => [target.slice(prefix.length), value]));
}

/** Runs an expression, or a part of it, on a token. */
export type Run = (input: Input) => CelOutcome;

/** An expression of an artifact, compiled when it is first asked. */
export class Source {
  private parsed?: CelCompiled;

  constructor(private readonly text: Field, private readonly variables: readonly string[], private readonly limit: Fact<number>) {}

  /** The compiled form, or why there is none: it is open, too long for Google, or not understood. */
  public get compiled(): CelCompiled {
    return this.parsed ??= this.compile();
  }

  private compile(): CelCompiled {
    const { text, limit } = this;
    if (isUnsettled(text)) return { unsupported: `it depends on ${text.unsettled}, which the artifact does not settle` };
    return text.length > limit.value ? { unsupported: refusal(`${text.length} characters, of at most ${limit.value}`) } : compileCel(text, this.variables);
  }
}

/** A text as a term over claims, or else by the engine. */
export function runText(program: CelProgram, lowering: Lowering): Run {
  const lowered = lowering.term(program.expression);
  return lowered ? ({ assertion }) => outcomeOf(valueOf(lowered.term, assertion)) : byEngine(program);
}

/** A condition as a formula over claims, or else by the engine. */
export function runCondition(program: CelProgram, lowering: Lowering): Run {
  const formula = lowering.formula(program.expression);
  return formula ? ({ assertion }) => outcomeOf(evaluate(formula, assertion)) : byEngine(program);
}

const byEngine = (program: CelProgram): Run => (input) => program.run(input);

const outcomeOf = (value: unknown): CelOutcome => value instanceof Failure ? { error: value.reason } : { value };
