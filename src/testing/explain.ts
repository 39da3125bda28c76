import { Decision, Verdict } from '../trust';
import { DecisionText } from '../verify';

/** Why, as lines: what decides alone where a token is refused, every comparison where it is accepted and should not be. */
export function explain(decision: Decision): string[] {
  const full = decision.verdict === Verdict.ACCEPT;
  return DecisionText.of([decision], { full }).explanations().split('\n');
}

/** Several of them, with a line between. The tenth says no more than the first five. */
export function explainAll(decisions: readonly Decision[]): string[] {
  const shown = decisions.slice(0, 5).flatMap((decision) => ['', ...explain(decision)]);
  return [...shown, ...decisions.length > 5 ? ['', `and ${decisions.length - 5} more`] : [], ''];
}
