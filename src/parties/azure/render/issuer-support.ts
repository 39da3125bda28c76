import { showingCondition, shownClaim } from './shown-by';
import { MatcherKind } from '../../../claims';
import { ClaimCondition, TrustAlternative } from '../../../trust';
import { flexibleIssuer } from '../flexible/issuers';

/**
 * Claims that a standard federated identity credential compares on a key of their own: none, for any issuer. It compares `iss`, `sub`
 * and `aud`, each byte for byte; every other claim counts only where the issuer writes it into the subject.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations (2026-11-21)
 */
export const STANDARD_CREDENTIAL_KEYS: ReadonlySet<string> = new Set();

/**
 * An application with a flexible credential, where that could hold the condition: as a remedy to read, its ids filled in. A managed
 * identity takes no expression: Azure's stable API has no place for one, and the preview refuses the claims that GitHub's need.
 */
export function flexibleRemedy(issuer: string, condition: ClaimCondition, alternative: TrustAlternative): string[] {
  const rules = flexibleIssuer(issuer);
  const shown = shownClaim(issuer, condition.claim);
  const claim = shown?.by ?? condition.claim;
  if (!rules?.operators.has(claim)) return [];
  // A credential has one condition on a claim: pinned for another requirement, the claim says nothing of this one.
  const taken = shown && alternative.conditions.some((other) => other.claim === claim && other.requirement !== shown.requirement);
  if (taken) return [];
  const ids = idsOf(rules.required.flat(), alternative);
  const clauses = ["claims['sub'] eq '...'", ...ids.map(([id, value]) => `claims['${id}'] eq '${value}'`), ...ids.some(([id]) => id === claim) ? [] : [`claims['${claim}'] eq '...'`]];
  const own = shown && !showingCondition(shown, alternative) ? ` and ${shown.write}` : '';
  return [`new TrustedApplication(...) of cdk-trusted-workflows/azure-application${own}: an app registration with a flexible credential (preview): ${clauses.join(' and ')}`];
}

/** The claims that an expression has to name beside the subject, in the order of the trust, with what the trust asks of them. */
function idsOf(required: readonly string[], { conditions }: TrustAlternative): [claim: string, value: string][] {
  const order = (claim: string) => conditions.findIndex((condition) => condition.claim === claim);
  const named = required.filter((claim) => claim !== 'sub').sort((one, other) => order(one) - order(other));
  return named.map((claim) => [claim, idOf(conditions[order(claim)])]);
}

function idOf(condition: ClaimCondition | undefined): string {
  const matcher = condition?.matcher;
  return matcher?.kind === MatcherKind.EXACT && /^[A-Za-z0-9-]+$/.test(matcher.exactValue!) ? matcher.exactValue! : '...';
}
