import { flexibleRemedy } from './issuer-support';
import { MatcherKind } from '../../claims';
import { ClaimCondition, CompiledTrust, TrustAlternative } from '../../trust';
import { whyUnproven } from '../../trust/placement';

/** A condition that a standard credential cannot hold, in the alternative that asks for it. */
export interface Gap {
  readonly condition: ClaimCondition;
  readonly alternative: TrustAlternative;
}

/** Why a standard credential cannot hold a condition. */
export function whyNot(gap: Gap): string {
  const { condition, alternative } = gap;
  if (condition.requirement === 'tenant') {
    return `the subject ${subjectText(alternative)} holds names only, and whoever registers a name that was given up gets the same subject`;
  }
  return whyAmbiguous(gap)
    ?? `a standard federated identity credential compares iss, sub and aud alone, and ${whyNotCarried(gap)}`;
}

/** Why the subject does not hold it. */
export function whyNotCarried({ condition: { claim }, alternative }: Gap): string {
  return whyUnproven(alternative, claim) ?? `the subject ${subjectText(alternative)} does not carry ${claim}`;
}

/** The subject, for people. */
export function subjectText({ subject: { matcher } }: TrustAlternative): string {
  return JSON.stringify(matcher.exactValue ?? matcher.pattern?.toString());
}

/** Why a value that stands in the subject does not count: in that form another value can stand there too. */
export function whyAmbiguous({ condition: { claim, matcher }, alternative: { subject } }: Gap): string | undefined {
  const value = matcher.kind === MatcherKind.EXACT ? matcher.exactValue! : '';
  const written = subject.matcher.exactValue ?? '';
  const ambiguous = /[:%]/.test(value) && !subject.proves.includes(claim) && (written.includes(value) || written.includes(value.replaceAll(':', '%3A')));
  return ambiguous ? `another ${claim} can have the same subject ${JSON.stringify(written)}, since ":" is written as "%3A" there and "%" as it is` : undefined;
}

/** What can be done on Azure's side, strongest first. The issuer's remedies come before these, the acknowledgement after. */
export function azureRemedies(trust: CompiledTrust, gap: Gap): string[] {
  return [...flexibleRemedy(trust.issuer.url, gap.condition, gap.alternative), ...branchPolicy(gap)];
}

/** The control that GitHub and others have beside the token, for a ref beside an environment. */
export function branchPolicy({ condition, alternative }: Gap): string[] {
  const environment = alternative.conditions.find(({ claim, matcher }) => claim === 'environment' && matcher.kind === MatcherKind.EXACT);
  if (condition.claim !== 'ref' || !environment) return [];
  return [`a deployment-branch policy on the environment ${JSON.stringify(environment.matcher.exactValue)}, with the acknowledgement below`];
}
