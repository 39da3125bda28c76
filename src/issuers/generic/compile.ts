import { openEnds } from './open-ends';
import { formsFor, subjectConditionOf } from './pinned';
import { requirementIds, SUBJECT } from './requirements';
import { pinsOf } from './run-pins';
import { OidcSubject } from './subject';
import { OidcWorkflowProps } from './workflow-props';
import { factsOf } from '../../facts';
import { deepFreeze } from '../../internal/deep-freeze';
import { ClaimCondition, compiledIssuer, CompiledTrust, standingOf, TrustAlternative } from '../../trust';

/** From checked props to the form that every cloud renders from: a way in for each form of the subject. Pure; frozen through and through. */
export function compileWorkflow(props: OidcWorkflowProps): CompiledTrust {
  const { name, issuer, claims, acknowledge = [] } = props;
  const ids = requirementIds(issuer.props);
  const pinned = Object.keys(issuer.props.claims).filter((claim) => Object.hasOwn(claims, claim));
  return deepFreeze<CompiledTrust>({
    name,
    issuer: compiledIssuer(factsOf(issuer.url)!, issuer.url),
    alternatives: formsOf(props).map((form) => alternativeOf(props, form, ids)),
    requirements: [
      ...[...pinned].sort(byIssuer(props)).map((claim) => ({ id: ids.get(claim)!, text: `the claim ${claim} ${claims[claim].toString()}` })),
      ...asksForForm(props) ? [{ id: SUBJECT, text: `the subject is of the form ${props.subject!.template}` }] : [],
    ],
    acknowledgements: acknowledge.map((acknowledgement) => ({ ...acknowledgement })),
    audiences: audiencesOf(props),
    subjectTemplates: {},
    open: openEnds(props),
    tier: standingOf(props, () => pinsOf(props)),
    issuerRemedies: {},
  });
}

/** The forms of the subject that its tokens have. */
export function formsOf({ issuer: { props }, claims, subject }: OidcWorkflowProps): OidcSubject[] {
  return formsFor(props, props.subjects.filter(({ template }) => subject === undefined || template === subject.template), claims);
}

/** Other forms that tokens with these claims can have, and that are not meant. */
export function otherForms({ issuer: { props }, claims, subject }: OidcWorkflowProps): OidcSubject[] {
  return subject === undefined ? [] : formsFor(props, props.subjects, claims).filter(({ template }) => template !== subject.template);
}

/** Whether the form itself is asked for: of each cloud, also of one that sees the claims. */
const asksForForm = (props: OidcWorkflowProps): boolean => otherForms(props).length > 0;

/** The tenant first, then in the order of the description. */
function byIssuer({ issuer: { props: { claims, tenantClaim } } }: OidcWorkflowProps) {
  const order = Object.keys(claims);
  const rank = (name: string) => name === tenantClaim ? -1 : order.indexOf(name);
  return (one: string, other: string) => rank(one) - rank(other);
}

function alternativeOf(props: OidcWorkflowProps, form: OidcSubject, ids: ReadonlyMap<string, string>): TrustAlternative {
  const { issuer: { props: issuer }, claims } = props;
  const subject = subjectConditionOf(issuer, form, claims);
  const conditions = Object.keys(claims).sort(byIssuer(props)).flatMap((claim): ClaimCondition[] => {
    const requirement = ids.get(claim)!;
    if (!issuer.claims[claim].onlyInSubject) return [{ claim, matcher: claims[claim], requirement }];
    // No claim has it, so that every cloud asks for the subject.
    return [{ claim: 'sub', matcher: subject.matcher, requirement }];
  });
  const all = asksForForm(props) ? [...conditions, { claim: 'sub', matcher: subject.matcher, requirement: SUBJECT }] : conditions;
  return { subject: all.some(({ claim }) => claim === 'sub') ? { ...subject, proves: [...subject.proves, 'sub'] } : subject, conditions: all };
}

function audiencesOf({ issuer: { props: { audience } }, audiences = {} }: OidcWorkflowProps): CompiledTrust['audiences'] {
  return audience === undefined ? { ...audiences } : { aws: audience, azure: audience, gcp: audience };
}
