import { Answer } from './answer';
import { printableJson } from '../simulate/printable';
import { Decision } from '../trust';

/** The answer for machines: docs/schema/decisions.json says what is in it. */
export function decisionsJson({ token, decisions, skipped }: Answer): string {
  const { form, notChecked, claims: { iss, aud, sub } } = token;
  return `${printableJson({ token: { form, notChecked, iss, aud, sub }, decisions: decisions.map(decisionJson), skipped })}\n`;
}

function decisionJson({ identity, party, verdict, because, source, cloudMessage, notEvaluated }: Decision): Record<string, unknown> {
  return { identity, party, decision: verdict, source, cloudMessage, notEvaluated, reasons: because };
}
