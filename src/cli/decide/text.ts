import { TokenDecision, Decided, MOST_SCOPES } from './decided';
import { isSummedUp, nearestOf, summaryText } from './summary';
import { Verdict } from '../../trust';
import { DecisionText } from '../../verify';
import { printable } from '../../verify/shared';
import { paragraphs, TextStyle } from '../output';
import { scopeLines } from '../scope';
import { skippedText, tokenText } from '../text';
import { unusableText } from '../unusable';

/** The answer for people. Of hundreds of refusals the nearest are shown, and the others are counted. */
export function decisionsText({ token, decided, skipped, unusable }: TokenDecision, { colour, full }: TextStyle): string {
  const { claims } = token;
  const decisions = decided.map(({ decision }) => decision);
  const isShort = !full && isSummedUp(decisions);
  const nearest = isShort ? nearestOf(decisions) : new Set(decisions);
  const shown = decisions.filter((decision) => decision.verdict !== Verdict.DENY || nearest.has(decision));
  const text = DecisionText.of(shown, { colour, full, claims });
  return paragraphs([
    tokenText(token),
    [text.table(), ...isShort ? [`and ${decisions.length - shown.length} more that deny it, summed up below; --full shows each`] : []].join('\n'),
    text.explanations(),
    ...isShort ? [summaryText(decisions.filter((decision) => !shown.includes(decision)), claims)] : [],
    ...decided.flatMap(scopeText),
    moreScopes(decided),
    DecisionText.of(decisions).notEvaluated(),
    skippedText(skipped),
    unusableText(unusable),
  ]);
}

function scopeText({ decision: { party, identity, source }, scope }: Decided): string[] {
  return scope === undefined ? [] : [[`accept: ${party} ${printable(identity)}`, `  in ${printable(source?.text ?? '')}`, ...scopeLines(scope, '  ')].join('\n')];
}

function moreScopes(decided: readonly Decided[]): string {
  const more = decided.filter(({ decision, scope }) => decision.verdict === Verdict.ACCEPT && scope === undefined).length;
  return more === 0 ? '' : `who gets in at ${more} more that accept it is not told beside these ${MOST_SCOPES}: cdk-trusted-workflows list tells it`;
}
