import { Comparison, comparisonOf, explainComparison } from './comparison';
import { CONDITION_IS_FALSE } from './messages';
import { Input, Run, runCondition, Source } from './program';
import { unknown } from './verdicts';
import { Formula } from '../../../claims';
import { Explanation, Field, Verdict, verdictOf } from '../../../trust';
import { CelOutcome, CelProgram } from '../cel/engine';
import { Lowering, MappedTerms } from '../cel/lower';
import { Expression, nodesOf, selectionOf } from '../cel/tree';
import { LIMITS } from '../facts/limits';

/** What a condition may name. */
export const CONDITION_VARIABLES = ['assertion', 'google', 'attribute'];

/** What a condition has to know of a mapping. */
export interface Mapped {
  readonly maps: (target: string) => boolean;
  /** Why a value is missing. */
  readonly absence: (target: string) => string;
}

/** A part of the conjunction that a condition is. */
export interface ConditionPart {
  readonly text: string;
  readonly readsMapped: boolean;
  /** Over claims. @default - it is left to the engine */
  readonly formula?: Formula;
}

/** A part of the conjunction that a condition is, ready to run. */
interface Part {
  readonly run: Run;
  readonly program: CelProgram;
  readonly comparison?: Comparison;
}

/** A condition, ready to run. */
export class Condition {
  private readonly source: Source;
  private prepared?: readonly Part[];

  /** Without `mapped` there is no mapping at all: what reads mapped values is open. */
  constructor(private readonly where: string, text: Field, private readonly mapped?: MappedTerms, private readonly mapping?: Mapped) {
    this.source = new Source(text, CONDITION_VARIABLES, LIMITS.condition);
  }

  /** Its syntax tree; undefined while it is open or not understood. */
  public get expression(): Expression | undefined {
    const { compiled } = this.source;
    return 'unsupported' in compiled ? undefined : compiled.expression;
  }

  /** The parts of its conjunction; undefined where nothing is understood. */
  public get parts(): readonly ConditionPart[] | undefined {
    const { compiled } = this.source;
    if ('unsupported' in compiled) return undefined;
    const lowering = new Lowering(this.mapped);
    return compiled.conjuncts.map((program) => {
      const reads = readsMapped(program.expression);
      return { text: program.text, readsMapped: reads, formula: this.mapped || !reads ? lowering.formula(program.expression) : undefined };
    });
  }

  /** Whether it names a mapped value. */
  public get readsMapped(): boolean {
    return this.expression !== undefined && readsMapped(this.expression);
  }

  /** Decides one token and what it was mapped to. With `partly`, some mapped values are not known: a failure may be due to that alone. */
  public decide(input: Input, partly: boolean): Explanation {
    const { compiled } = this.source;
    if ('unsupported' in compiled) return unknown(this.where, compiled.unsupported);
    const parts = this.prepared ??= this.prepare(compiled.conjuncts);
    const outcomes = parts.map(({ run }) => run(input));
    const explanation = this.explain(parts.length === 1 ? outcomes[0] : conjunctionOf(outcomes));
    if (explanation.verdict !== Verdict.DENY) return explanation;
    if (partly && this.readsMapped) return unknown(this.where, 'the condition reads mapped values, and the artifact does not settle all of them');
    const { where, text, verdict } = this.withUnmapped(explanation);
    return { where, text, verdict, children: parts.map((part, index) => this.explainPart(part, outcomes[index], input)) };
  }

  private prepare(conjuncts: readonly CelProgram[]): Part[] {
    const lowering = new Lowering(this.mapped);
    return conjuncts.map((program) => {
      const run = this.mapped || !readsMapped(program.expression) ? runCondition(program, lowering) : notMapped;
      return { program, comparison: comparisonOf(program.expression), run };
    });
  }

  private explain(outcome: CelOutcome): Explanation {
    if ('unknown' in outcome) return unknown(this.where, outcome.unknown);
    if ('error' in outcome) return { where: this.where, text: `the condition fails: ${outcome.error}`, verdict: Verdict.DENY };
    const { value } = outcome;
    const text = value === true ? 'the condition holds' : value === false ? CONDITION_IS_FALSE : 'the condition is neither true nor false';
    return { where: this.where, text, verdict: verdictOf(value === true) };
  }

  /** A value that the provider does not map is what the engine calls a field that is not found. */
  private withUnmapped(explanation: Explanation): Explanation {
    const [target] = this.mapping && explanation.text !== CONDITION_IS_FALSE ? unmappedIn(this.expression!, this.mapping) : [];
    return target === undefined ? explanation : { ...explanation, text: `the condition fails: it names ${target}, and ${this.mapping!.absence(target)}` };
  }

  private explainPart({ program, comparison }: Part, outcome: CelOutcome, input: Input): Explanation {
    const verdict = 'unknown' in outcome ? Verdict.UNKNOWN : verdictOf('value' in outcome && outcome.value === true);
    const part = { where: this.where, text: program.text, verdict };
    return comparison ? explainComparison(comparison, input, part, this.mapping?.absence) : part;
  }
}

/** Mapped values that an expression reads and the provider does not map. */
function unmappedIn(expression: Expression, mapping: Mapped): string[] {
  const read = nodesOf(expression).flatMap(({ node }) => selectionOf(node) ?? []).filter(({ variable }) => variable !== 'assertion');
  return read.map(({ variable, field }) => `${variable}.${field}`).filter((target) => !mapping.maps(target));
}

/** Whether an expression names a mapped value. */
const readsMapped = (expression: Expression) =>
  nodesOf(expression).some(({ node: { exprKind } }) => exprKind.case === 'identExpr' && ['attribute', 'google'].includes(exprKind.value.name));

const notMapped: Run = () => ({ unknown: 'it reads mapped values, and there is no mapping here' });

/** CEL's `&&`: what is false settles it, whatever fails beside it; and what fails beside something unknown never comes to true. */
function conjunctionOf(outcomes: readonly CelOutcome[]): CelOutcome {
  const truths = outcomes.map(asTruth);
  return truths.find((outcome) => 'value' in outcome && outcome.value === false)
    ?? truths.find((outcome) => 'error' in outcome) ?? truths.find((outcome) => 'unknown' in outcome) ?? { value: true };
}

const asTruth = (outcome: CelOutcome): CelOutcome => 'value' in outcome && typeof outcome.value !== 'boolean' ? { error: 'a part of it is neither true nor false' } : outcome;
