import { PlannedCredential } from './application-plan';
import { flexibleIssuer } from './flexible/issuers';
import { branchPolicy, whyAmbiguous, whyNotCarried } from './gaps';
import { MatcherKind } from '../../claims';
import { show } from '../../internal/errors';
import { ClaimCondition, CompiledTrust } from '../../trust';

/** Why no credential of an application holds a condition. */
export function whyNotOnApplication(trust: CompiledTrust, condition: ClaimCondition, { alternative }: PlannedCredential): string {
  const rules = flexibleIssuer(trust.issuer.url);
  const carries = whyNotCarried({ condition, alternative });
  const ambiguous = whyAmbiguous({ condition, alternative });
  if (ambiguous !== undefined) return ambiguous;
  if (!rules) return `a standard federated identity credential compares iss, sub and aud alone, flexible ones know no rules for this issuer, and ${carries}`;
  return `a flexible federated identity credential compares iss, aud, ${[...rules.operators.keys()].join(', ')} alone, and ${carries}`;
}

/** What can be done about it, strongest first. */
export function applicationRemedies(trust: CompiledTrust, condition: ClaimCondition, { alternative }: PlannedCredential): string[] {
  const rules = flexibleIssuer(trust.issuer.url);
  const canShowRef = condition.claim === 'ref' && condition.matcher.kind !== MatcherKind.ABSENT && rules?.operators.has('job_workflow_ref');
  const taken = alternative.conditions.some(({ claim }) => claim === 'job_workflow_ref');
  return [
    ...canShowRef && !taken ? [`workflow: ${show('deploy.yml').replaceAll('"', "'")} on the trusted workflow: the file's own ref in job_workflow_ref is then that of the run`] : [],
    ...branchPolicy({ condition, alternative }),
  ];
}
