import { TokenDecision, Decided } from './decided';
import { TokenClaims } from '../../trust';
import { KnownCauses } from '../../verify';
import { printableJson } from '../../verify/shared';
import { scopeJson } from '../scope';
import { tokenJson } from '../token-json';
import { unusableJson } from '../unusable';

/** The answer for machines: docs/schema/decisions.json says what is in it. */
export function decisionsJson({ token, decided, skipped, unusable }: TokenDecision): string {
  const decisions = decided.map((one) => decisionJson(one, token.claims));
  return `${printableJson({ token: tokenJson(token), decisions, skipped, unusable: unusableJson(unusable) })}\n`;
}

function decisionJson({ decision, scope }: Decided, claims: TokenClaims): Record<string, unknown> {
  const { identity, party, verdict, because, source, cloudMessage, notEvaluated } = decision;
  const admits = scope && scopeJson(scope);
  return { identity, party, decision: verdict, source, admits, cloudMessage, notEvaluated, causes: KnownCauses.of(decision, claims), reasons: because };
}
