import { flexibleIssuer } from './flexible/issuers';
import { ownFile } from './shown-by';
import { MatcherKind } from '../../claims';
import { ClaimCondition, TrustAlternative } from '../../trust';

/**
 * Claims that a standard federated identity credential compares on a key of their own: none, for any issuer. It compares `iss`, `sub`
 * and `aud`, each byte for byte; every other claim counts only where the issuer writes it into the subject.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations (2026-11-21)
 */
export const STANDARD_CREDENTIAL_KEYS: ReadonlySet<string> = new Set();

/** Claims that another claim of an expression shows: the workflow's own file, at the ref that it runs on. */
const SHOWN: ReadonlyMap<string, string> = new Map([['ref', 'job_workflow_ref']]);

/**
 * An application with a flexible credential, where that could hold the condition: as a remedy to read, its ids filled in. A managed
 * identity takes no expression: Azure's stable API has no place for one, and the preview refuses the claims that GitHub's need.
 */
export function flexibleRemedy(issuer: string, condition: ClaimCondition, alternative: TrustAlternative): string[] {
  const claim = SHOWN.get(condition.claim) ?? condition.claim;
  if (!flexibleIssuer(issuer)?.operators.has(claim)) return [];
  // A credential has one condition on a claim: with a reusable workflow pinned, `job_workflow_ref` is that file's, and says nothing of the ref.
  const taken = claim !== condition.claim && alternative.conditions.some((other) => other.claim === claim && other.requirement !== 'workflow');
  if (taken) return [];
  const ids = ['repository_owner_id', 'repository_id'].map((id) => `claims['${id}'] eq '${idOf(alternative, id)}'`);
  const clauses = ["claims['sub'] eq '...'", ...ids, ...claim.endsWith('_id') ? [] : [`claims['${claim}'] eq '...'`]];
  const own = claim === condition.claim || ownFile(alternative) ? '' : " and `workflow: '...'` on the trusted workflow";
  return [`new TrustedApplication(...) of cdk-trusted-workflows/azure-application${own}: an app registration with a flexible credential (preview): ${clauses.join(' and ')}`];
}

function idOf({ conditions }: TrustAlternative, claim: string): string {
  const matcher = conditions.find((condition) => condition.claim === claim)?.matcher;
  return matcher?.kind === MatcherKind.EXACT && /^\d+$/.test(matcher.exactValue!) ? matcher.exactValue! : '...';
}
