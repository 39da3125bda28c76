import { flexibleRemedy } from './issuer-support';
import { MatcherKind } from '../../claims';
import { ClaimCondition, CompiledTrust, TrustAlternative } from '../../trust';

/** A condition that a standard credential cannot hold, in the alternative that asks for it. */
export interface Gap {
  readonly condition: ClaimCondition;
  readonly alternative: TrustAlternative;
}

/** Why a standard credential cannot hold a condition. */
export function whyNot({ condition, alternative }: Gap): string {
  const subject = JSON.stringify(alternative.subject.matcher.exactValue);
  if (condition.requirement === 'tenant') {
    return `the subject ${subject} holds names only, and whoever registers a name that was given up gets the same subject`;
  }
  if (isAmbiguous(condition, alternative)) {
    return `another ${condition.claim} can have the same subject ${subject}, since ":" is written as "%3A" there and "%" as it is`;
  }
  return `a standard federated identity credential compares iss, sub and aud alone, and the subject ${subject} does not carry ${condition.claim}`;
}

/** A value that stands in the subject, in a form that another value can have too. */
function isAmbiguous({ claim, matcher }: ClaimCondition, { subject }: TrustAlternative): boolean {
  const value = matcher.kind === MatcherKind.EXACT ? matcher.exactValue! : '';
  const written = subject.matcher.exactValue ?? '';
  return /[:%]/.test(value) && !subject.carries.includes(claim) && (written.includes(value) || written.includes(value.replaceAll(':', '%3A')));
}

/** What can be done on Azure's side, strongest first. The issuer's remedies come before these, the acknowledgement after. */
export function azureRemedies(trust: CompiledTrust, { condition, alternative }: Gap): string[] {
  const environment = alternative.conditions.find(({ claim, matcher }) => claim === 'environment' && matcher.kind === MatcherKind.EXACT);
  const gated = condition.claim === 'ref' && environment;
  return [
    ...flexibleRemedy(trust.issuer.url, condition, alternative),
    ...gated ? [`a deployment-branch policy on the environment ${JSON.stringify(environment.matcher.exactValue)}, with the acknowledgement below`] : [],
  ];
}
