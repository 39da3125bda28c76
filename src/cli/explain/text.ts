import { Explained, ExplainedIdentity } from './explained';
import { Given } from './question';
import { DecisionText } from '../../verify';
import { changesInWords } from '../../verify/explain';
import { causeLines, printable } from '../../verify/shared';
import { paragraphs, TextStyle } from '../output';
import { scopeLines } from '../scope';
import { skippedText, tokenText } from '../text';
import { unusableText } from '../unusable';

/** The answer for people. */
export function explainedText({ given, identities, notShown, skipped, unusable }: Explained, { colour }: TextStyle): string {
  const decisions = DecisionText.of(identities.map(({ decision }) => decision), { colour });
  return paragraphs([
    givenText(given),
    decisions.table() + (notShown === 0 ? '' : `\nand ${notShown} more: --nearest shows them`),
    ...identities.map((one) => identityText(one, colour)),
    decisions.notEvaluated(),
    skippedText(skipped),
    unusableText(unusable),
  ]);
}

function givenText({ token, message, unknownMessage }: Given): string {
  const named = Object.entries(message?.claims ?? {}).map(([claim, value]) => `  ${claim}  ${printable(String(value))}`);
  return [
    ...token === undefined ? [] : [tokenText(token)],
    ...message === undefined ? [] : [[`The message is an answer of ${message.party} [${message.id}]: ${message.meaning}.`, ...named].join('\n')],
    ...unknownMessage === undefined ? [] : [`The message is none that is known here, and the token is explained without it: ${printable(unknownMessage)}`],
  ].join('\n');
}

function identityText(one: ExplainedIdentity, colour: boolean): string {
  const { decision, taken, claims, causes, message, scope } = one;
  // What is accepted has no explanation: its name and its place stand there in any case.
  const why = DecisionText.of([decision], { colour }).explanations() || `accept: ${decision.party} ${printable(decision.identity)}\n  in ${printable(decision.source?.text ?? '')}`;
  const assumed = taken.map((claim) => `    ${claim}  ${printable(String(claims[claim]))}`);
  return [
    why,
    ...message === undefined ? [] : [`  ${message.agreement}: ${printable(message.text)}`],
    ...assumed.length === 0 ? [] : ['  not in the message, and taken as this identity wants it:', ...assumed],
    ...causes.flatMap((cause) => causeLines(cause, decision)),
    ...scopeLines(scope, '  '),
    ...toleratedChangesText(one),
  ].join('\n');
}

function toleratedChangesText({ toleratedChanges }: ExplainedIdentity): string[] {
  return toleratedChanges === undefined ? [] : ['  could have been different, one thing at a time, and accepted:', ...changesInWords(toleratedChanges).split('\n').map((line) => `    ${line}`)];
}
