import { MessageAgreement, MessageComparison } from './agreement';
import { KnownMessage } from './known-message';
import { messagesIn } from './recognise';
import { Decision, TokenClaims, Verdict } from '../../../trust';

type Message = Pick<KnownMessage, 'id' | 'ofFamily' | 'also' | 'isBeside' | 'follows'> & { readonly claims: TokenClaims };

/** Holds a message against what the files say of a token. */
export function compareMessage(message: Message, decision: Decision, token: TokenClaims): MessageComparison {
  const other = Object.entries(message.claims).find(([claim, value]) => shown(token[claim]) !== value);
  if (other) return contradiction(`the message is of another token: its ${other[0]} is ${JSON.stringify(other[1])}`);
  if (message.isBeside) return open('the message is not about who is trusted: these files do not decide it');
  if (message.follows?.(decision) && decision.verdict === Verdict.ACCEPT) return { agreement: MessageAgreement.AGREES, text: 'the exchange takes the token, as the message says; what comes after it refuses' };
  switch (decision.verdict) {
    case Verdict.ACCEPT: return contradiction(`the files would admit this token: ${otherwise(decision)}`);
    case Verdict.UNKNOWN: return open('the files leave open whether this token is refused');
    case Verdict.DENY: return compareRefusals(message, decision.cloudMessage);
  }
}

function compareRefusals({ id, ofFamily = [], also = [] }: Message, expected: string | undefined): MessageComparison {
  if (expected === undefined) return open('the files refuse this token; what the cloud answers then is not documented');
  const ids = messagesIn(expected).flatMap(({ id: own, ofFamily: others = [] }) => [own, ...others]);
  if ([id, ...ofFamily, ...also].some((one) => ids.includes(one))) return { agreement: MessageAgreement.AGREES, text: 'the message is what the files say' };
  return contradiction(`the files refuse this token for another reason: the cloud would answer ${JSON.stringify(expected)}. What is deployed differs, or the message is of another token`);
}

/** What else may have refused it. */
function otherwise({ notEvaluated = [] }: Decision): string {
  const beside = notEvaluated.length === 0 ? '' : `; or what is not in the files refused it: ${notEvaluated.join(', ')}`;
  return `what is deployed differs from them, or the message is of another token or identity${beside}`;
}

/** As messages write a claim. */
const shown = (value: unknown) => Array.isArray(value) ? value.join(', ') : value;
const contradiction = (text: string): MessageComparison => ({ agreement: MessageAgreement.CONTRADICTS, text });
const open = (text: string): MessageComparison => ({ agreement: MessageAgreement.OPEN, text });
