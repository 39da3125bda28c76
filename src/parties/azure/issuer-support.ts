import { MatcherKind } from '../../claims';
import { ClaimCondition, TrustAlternative } from '../../trust';

/**
 * Claims that a standard federated identity credential compares on a key of their own: none, for any issuer. It compares `iss`, `sub`
 * and `aud`, each byte for byte; every other claim counts only where the issuer writes it into the subject.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations (2026-11-21)
 */
export const STANDARD_CREDENTIAL_KEYS: ReadonlySet<string> = new Set();

/**
 * Issuers whose tokens a flexible credential of an app registration reads, and by which claim it could hold a condition on another.
 * Named in remedies only. Enterprise, GHE.com and GHES issuers are not among them.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-flexible-federated-identity-credentials (2026-09-18, preview)
 */
const FLEXIBLE_CLAIMS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['https://token.actions.githubusercontent.com', new Map([
    ['repository_owner_id', 'repository_owner_id'],
    ['repository_id', 'repository_id'],
    ['job_workflow_ref', 'job_workflow_ref'],
    // The workflow's own file, at the ref that it runs on.
    ['ref', 'job_workflow_ref'],
  ])],
]);

/** An app registration with a flexible credential, where that could hold the condition: as a remedy to read, its ids filled in. */
export function flexibleRemedy(issuer: string, condition: ClaimCondition, alternative: TrustAlternative): string[] {
  const claim = FLEXIBLE_CLAIMS.get(issuer)?.get(condition.claim);
  // A credential has one condition on a claim: with a reusable workflow pinned, `job_workflow_ref` is that file's, and says nothing of the ref.
  const taken = claim !== condition.claim && alternative.conditions.some((other) => other.claim === claim);
  if (claim === undefined || taken) return [];
  const ids = ['repository_owner_id', 'repository_id'].map((id) => `claims['${id}'] eq '${idOf(alternative, id)}'`);
  const clauses = ["claims['sub'] eq '...'", ...ids, ...claim.endsWith('_id') ? [] : [`claims['${claim}'] eq '...'`]];
  return [`an app registration with azuread_application_flexible_federated_identity_credential (preview): ${clauses.join(' and ')}`];
}

function idOf({ conditions }: TrustAlternative, claim: string): string {
  const matcher = conditions.find((condition) => condition.claim === claim)?.matcher;
  return matcher?.kind === MatcherKind.EXACT && /^\d+$/.test(matcher.exactValue!) ? matcher.exactValue! : '...';
}
