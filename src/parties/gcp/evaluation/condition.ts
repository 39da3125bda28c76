import { Outcome, Program } from './program';
import { shown, unknown, verdictOf } from './verdicts';
import { Explanation, TokenClaims, Verdict } from '../../../trust';
import { ProviderDocument } from '../artifact-document';
import { CelBindings, programOf, toCel, unparseCel } from '../cel/engine';
import { constantOf, Expression } from '../cel/vocabulary';

/** What an expression may name, as plain data. */
type Variables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The condition of a provider, ready to run. */
export class Condition {
  private readonly program?: Program;
  private readonly where: string;

  constructor(provider: ProviderDocument) {
    this.where = `${provider.source}.attribute_condition`;
    this.program = provider.condition && new Program(provider.condition, ['assertion', 'google', 'attribute']);
  }

  /** Decides one token and what it was mapped to. With `partly`, some mapped values are not known: a failure may be due to that alone. */
  public decide(assertion: TokenClaims, mapped: ReadonlyMap<string, string | string[]>, partly: boolean): Explanation {
    if (!this.program) return { where: this.where, text: 'there is no condition: every token of the issuer passes', verdict: Verdict.ACCEPT };
    const variables = { assertion, google: under('google.', mapped), attribute: under('attribute.', mapped) };
    const bindings = { assertion: toCel(assertion), google: toCel(variables.google), attribute: toCel(variables.attribute) };
    const explanation = this.explain(this.program.run(bindings));
    if (explanation.verdict === Verdict.DENY && partly && this.readsMapped) return unknown(this.where, 'the condition reads mapped values, and the artifact does not settle all of them');
    return explanation.verdict === Verdict.DENY ? { ...explanation, children: this.conjuncts(bindings, variables) } : explanation;
  }

  /** Over-cautious: the words count wherever they stand. */
  private get readsMapped(): boolean {
    const program = this.program!.program;
    return program !== undefined && 'expression' in program && /\b(attribute|google)\b/.test(unparseCel(program.expression));
  }

  private explain(outcome: Outcome): Explanation {
    if ('unknown' in outcome) return unknown(this.where, outcome.unknown);
    if ('error' in outcome) return { where: this.where, text: `the condition fails: ${outcome.error}`, verdict: Verdict.DENY };
    const text = outcome.value === true ? 'the condition holds' : outcome.value === false ? 'the condition does not hold' : 'the condition is neither true nor false';
    return { where: this.where, text, verdict: verdictOf(outcome.value === true) };
  }

  /** Part by part, for a token that was refused. */
  private conjuncts(bindings: CelBindings, variables: Variables): Explanation[] {
    const program = this.program!.program;
    if (program === undefined || 'unsupported' in program) return [];
    return conjunctsOf(program.expression).map((part) => {
      const outcome = programOf(part).run(bindings);
      const verdict = verdictOf('value' in outcome && outcome.value === true);
      return { where: this.where, text: unparseCel(part), verdict, ...comparison(part, variables) };
    });
  }
}

/** Mapped values by the last part of their target. */
function under(prefix: string, mapped: ReadonlyMap<string, string | string[]>): Record<string, unknown> {
  return Object.fromEntries([...mapped].filter(([target]) => target.startsWith(prefix)).map(([target, value]) => [target.slice(prefix.length), value]));
}

function conjunctsOf(expression: Expression): Expression[] {
  const { exprKind } = expression;
  return exprKind.case === 'callExpr' && exprKind.value.function === '_&&_' ? exprKind.value.args.flatMap(conjunctsOf) : [expression];
}

/** Key, operator, expected and got, where the part compares one claim with literal text. */
function comparison({ exprKind }: Expression, variables: Variables): Partial<Explanation> {
  if (exprKind.case !== 'callExpr') return {};
  const { function: name, target, args } = exprKind.value;
  const [left, right] = target ? [target, args[0]] : args;
  const select = left?.exprKind.case === 'selectExpr' ? left.exprKind.value : undefined;
  const expected = constantOf(right);
  if (!select || select.testOnly || expected === undefined || select.operand?.exprKind.case !== 'identExpr') return {};
  const owner = select.operand.exprKind.value.name;
  const values = variables[owner];
  const got = Object.hasOwn(values, select.field) ? shown(values[select.field]) : undefined;
  return { key: `${owner}.${select.field}`, operator: name === '_==_' ? '==' : name, expected, got };
}
