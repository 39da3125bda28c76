import { Answer } from './answer';
import { unusableJson } from './unusable';
import { KnownCauses } from '../simulate';
import { printableJson } from '../simulate/printable';
import { Decision, TokenClaims } from '../trust';

/** The answer for machines: docs/schema/decisions.json says what is in it. */
export function decisionsJson({ token, decisions, skipped, unusable }: Answer): string {
  const { form, notChecked, claims: { iss, aud, sub } } = token;
  const decided = decisions.map((decision) => decisionJson(decision, token.claims));
  return `${printableJson({ token: { form, notChecked, iss, aud, sub }, decisions: decided, skipped, unusable: unusableJson(unusable) })}\n`;
}

function decisionJson(decision: Decision, claims: TokenClaims): Record<string, unknown> {
  const { identity, party, verdict, because, source, cloudMessage, notEvaluated } = decision;
  return { identity, party, decision: verdict, source, cloudMessage, notEvaluated, causes: KnownCauses.of(decision, claims), reasons: because };
}
