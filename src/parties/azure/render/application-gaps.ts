import { Unheld, whyAmbiguous, whyNotCarried } from './gaps';
import { shownClaim } from './shown-by';
import { MatcherKind } from '../../../claims';
import { flexibleIssuer } from '../flexible/issuers';

/** Why no credential of an application holds a condition. */
export function whyNotOnApplication(issuer: string, unheld: Unheld): string {
  const rules = flexibleIssuer(issuer);
  const carries = whyNotCarried(unheld);
  const ambiguous = whyAmbiguous(issuer, unheld);
  if (ambiguous !== undefined) return ambiguous;
  if (!rules) return `a standard federated identity credential compares iss, sub and aud alone, flexible ones know no rules for this issuer, and ${carries}`;
  return `a flexible federated identity credential compares iss, aud, ${[...rules.operators.keys()].join(', ')} alone, and ${carries}`;
}

/** What can be done about it: what the expression could compare in place of the claim. */
export function applicationRemedies(issuer: string, { condition, alternative }: Unheld): string[] {
  const shown = shownClaim(issuer, condition.claim);
  const canShow = shown && condition.matcher.kind !== MatcherKind.ABSENT && flexibleIssuer(issuer)?.operators.has(shown.by);
  if (!canShow || alternative.conditions.some(({ claim }) => claim === shown.by)) return [];
  return [`${shown.write}: ${shown.by} then ends in the ${shown.claim} of the run`];
}
