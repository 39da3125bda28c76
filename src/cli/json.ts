import { Answer } from './answer';
import { KnownCauses } from '../simulate';
import { printableJson } from '../simulate/printable';
import { Decision, TokenClaims } from '../trust';

/** The answer for machines: docs/schema/decisions.json says what is in it. */
export function decisionsJson({ token, decisions, skipped }: Answer): string {
  const { form, notChecked, claims: { iss, aud, sub } } = token;
  return `${printableJson({ token: { form, notChecked, iss, aud, sub }, decisions: decisions.map((decision) => decisionJson(decision, token.claims)), skipped })}\n`;
}

function decisionJson(decision: Decision, claims: TokenClaims): Record<string, unknown> {
  const { identity, party, verdict, because, source, cloudMessage, notEvaluated } = decision;
  return { identity, party, decision: verdict, source, cloudMessage, notEvaluated, causes: KnownCauses.of(decision, claims), reasons: because };
}
