import { Answer, Decided } from './answer';
import { KnownCauses } from '../../simulate';
import { printableJson } from '../../simulate/printable';
import { TokenClaims } from '../../trust';
import { tokenJson } from '../token-json';

/** The answer for machines: docs/schema/decisions.json says what is in it. */
export function decisionsJson({ token, decided, skipped }: Answer): string {
  return `${printableJson({ token: tokenJson(token), decisions: decided.map((one) => decisionJson(one, token.claims)), skipped })}\n`;
}

function decisionJson({ decision, scope }: Decided, claims: TokenClaims): Record<string, unknown> {
  const { identity, party, verdict, because, source, cloudMessage, notEvaluated } = decision;
  return { identity, party, decision: verdict, source, admits: scope, cloudMessage, notEvaluated, causes: KnownCauses.of(decision, claims), reasons: because };
}
