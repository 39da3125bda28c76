import { ConditionContext, takesKey } from './conditions';
import { ClaimMatcher, MatcherKind } from '../../../claims';
import { TrustRequirement } from '../../../trust/compiled-trust';
import { Enforcement } from '../../../trust/enforcement';
import { Party } from '../../../trust/party';
import { Place, Placement, servedBy, whyUnproven } from '../../../trust/placement';
import { enforcedBy, notEnforceable } from '../../../trust/rendering';
import { claimKeysSomewhere, providerOf } from '../facts/issuer-support';

/** How a role's trust policy holds one requirement, or why it cannot. */
export function enforce(requirement: TrustRequirement, placements: Placement[][], context: ConditionContext): Enforcement {
  const served = servedBy(requirement, placements);
  const gap = served.find(({ place }) => place === Place.NOWHERE);
  if (gap) return notEnforceable(Party.AWS, context.trust, requirement, whyNot(gap, context), remedies(gap, context));
  if (served.length === 0) return notEnforceable(Party.AWS, context.trust, requirement, 'no condition on a claim serves it', []);
  return enforcedBy(Party.AWS, requirement, [...new Set(placements.flatMap((list, index) => heldBy(requirement, list, index, context)))].join('; '));
}

/** Operator and key of each condition that serves the requirement in one alternative. */
function heldBy(requirement: TrustRequirement, list: Placement[], index: number, context: ConditionContext): string[] {
  const alternative = context.trust.alternatives[index];
  const prefix = providerOf(context.trust.issuer.url);
  return servedBy(requirement, [list]).map((placement) => {
    const sub = `${operatorOf(alternative.subject.matcher)} ${prefix}:sub`;
    const { claim, matcher, byName } = placement.condition;
    const key = takesKey(placement, alternative, context) ? `${operatorOf(matcher)} ${prefix}:${claim}` : undefined;
    if (placement.place === Place.NAME) return `${sub}, by the name (${byName}): as strong as the tenant pin beside it`;
    return placement.place === Place.KEY ? key! : [sub, ...key === undefined ? [] : [key]].join(' and ');
  });
}

function operatorOf({ kind }: ClaimMatcher): string {
  return kind === MatcherKind.PATTERN ? 'StringLike' : 'StringEquals';
}

function whyNot({ condition: { claim, matcher }, alternative }: Placement, { trust, keys }: ConditionContext): string {
  const provider = providerOf(trust.issuer.url);
  const inSubject = whyUnproven(alternative, claim) ?? `the subject does not carry the claim ${claim}`;
  if (keys.has(claim)) return `${inSubject}, and an Allow statement cannot safely ask that it ${matcher}`;
  const elsewhere = claimKeysSomewhere(provider).has(claim) ? ' in this partition' : '';
  return `${inSubject}, and STS exposes no condition key for it${elsewhere}`;
}

function remedies({ condition: { claim, matcher } }: Placement, { trust, keys }: ConditionContext): string[] {
  const provider = providerOf(trust.issuer.url);
  const positive = matcher.kind === MatcherKind.EXACT || matcher.kind === MatcherKind.PATTERN;
  const elsewhere = positive && !keys.has(claim) && claimKeysSomewhere(provider).has(claim);
  return elsewhere ? [`the role in an account of partition aws, where STS exposes ${provider}:${claim}`] : [];
}
