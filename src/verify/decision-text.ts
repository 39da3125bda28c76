import { causeLines } from './cause-text';
import { KnownCauses } from './explain/known-causes';
import { explanationLines } from './explanation-text';
import { printable } from './printable';
import { textTable } from './text-table';
import { verdictText } from './verdict-text';
import { checkProps, having, isBoolean } from '../internal/check-props';
import { Decision, Verdict } from '../trust';

/** How decisions are shown. */
export interface DecisionTextProps {
  /** Whether verdicts are coloured with the escapes of a terminal. @default false */
  readonly colour?: boolean;
  /** Whether the comparisons that hold are shown too, for every decision. @default false */
  readonly full?: boolean;
  /** The claims that were decided: known causes of a refusal are told with them. @default - no causes */
  readonly claims?: Record<string, unknown>;
}

/**
 * Decisions as text for people: a table, and why tokens are refused. Names and claims may be anybody's: what steers a terminal is shown
 * escaped, and the comparisons of a value of more than 2,000 characters are cut.
 */
export class DecisionText {
  /** The text of some decisions, in their order. Throws for properties that it does not have. */
  public static of(decisions: Decision[], props: DecisionTextProps = {}): DecisionText {
    checkProps<DecisionTextProps>('DecisionText', props, {
      colour: { is: isBoolean, write: 'true' },
      full: { is: isBoolean, write: 'true' },
      claims: { is: having(), write: 'token.claims' },
    });
    return new DecisionText(decisions, props.colour ?? false, props.full ?? false, props.claims);
  }

  private constructor(
    private readonly decisions: Decision[], private readonly colour: boolean, private readonly full: boolean, private readonly claims?: Record<string, unknown>,
  ) {}

  /** One line for each decision: verdict, party, identity, and its file. */
  public table(): string {
    const rows = this.decisions.map(({ verdict, party, identity, source }) => (
      [verdictText(verdict, this.colour), party, printable(identity), printable(source?.unit ?? '')]));
    return textTable([['DECISION', 'PARTY', 'IDENTITY', 'FILE'], ...rows]).join('\n');
  }

  /** Why, for each decision but those that accept: the comparisons that decide, with expected and got. Empty if all accept. */
  public explanations(): string {
    return this.decisions.filter(({ verdict }) => this.full || verdict !== Verdict.ACCEPT).map((decision) => this.explain(decision)).join('\n\n');
  }

  /** What bears on the answers and was not looked at, once for each party: an accepted token can still be stopped by it. Empty if nothing. */
  public notEvaluated(): string {
    const lines = this.decisions.flatMap(({ party, notEvaluated = [] }) => notEvaluated.map((item) => `  ${party}: ${printable(item)}`));
    return lines.length === 0 ? '' : ['not evaluated:', ...new Set(lines)].join('\n');
  }

  private explain(decision: Decision): string {
    const { party, identity, source, verdict, because, cloudMessage } = decision;
    return [
      `${verdictText(verdict, this.colour)}: ${party} ${printable(identity)}`,
      ...(source === undefined ? [] : [`  in ${printable(source.text)}`]),
      ...explanationLines(because, verdict, this.full, source).map((line) => `  ${line}`),
      ...(cloudMessage === undefined ? [] : [`  the cloud answers: ${printable(cloudMessage)}`]),
      ...this.causes(decision),
    ].join('\n');
  }

  private causes(decision: Decision): string[] {
    const causes = this.claims === undefined ? [] : KnownCauses.of(decision, this.claims);
    return causes.flatMap((cause) => causeLines(cause, decision));
  }
}
