import { PlannedCredential } from './application-plan';
import { whyAmbiguous, whyNotCarried } from './gaps';
import { shownClaim } from './shown-by';
import { MatcherKind } from '../../../claims';
import { ClaimCondition, CompiledTrust } from '../../../trust';
import { flexibleIssuer } from '../flexible/issuers';

/** Why no credential of an application holds a condition. */
export function whyNotOnApplication(trust: CompiledTrust, condition: ClaimCondition, { alternative }: PlannedCredential): string {
  const rules = flexibleIssuer(trust.issuer.url);
  const carries = whyNotCarried({ condition, alternative });
  const ambiguous = whyAmbiguous(trust.issuer.url, { condition, alternative });
  if (ambiguous !== undefined) return ambiguous;
  if (!rules) return `a standard federated identity credential compares iss, sub and aud alone, flexible ones know no rules for this issuer, and ${carries}`;
  return `a flexible federated identity credential compares iss, aud, ${[...rules.operators.keys()].join(', ')} alone, and ${carries}`;
}

/** What can be done about it: what the expression could compare in place of the claim. */
export function applicationRemedies(trust: CompiledTrust, condition: ClaimCondition, { alternative }: PlannedCredential): string[] {
  const shown = shownClaim(trust.issuer.url, condition.claim);
  const canShow = shown && condition.matcher.kind !== MatcherKind.ABSENT && flexibleIssuer(trust.issuer.url)?.operators.has(shown.by);
  if (!canShow || alternative.conditions.some(({ claim }) => claim === shown.by)) return [];
  return [`${shown.write}: ${shown.by} then ends in the ${shown.claim} of the run`];
}
