import { ConditionContext, takesKey } from './conditions';
import { ClaimMatcher, MatcherKind } from '../../../claims';
import { GapTexts, Holding, Place, Placement, Strength, whyUnproven } from '../../../trust';
import { claimKeysSomewhere, providerOf } from '../facts/issuer-support';

/** How a role's trust policy holds the conditions of one alternative. */
export function holdingsOf(placements: readonly Placement[], context: ConditionContext): Holding[] {
  return placements.map((placement) => {
    const { condition, alternative, place } = placement;
    if (place === Place.NOWHERE) return { condition, alternative, strength: Strength.NOT, how: '' };
    return { condition, alternative, strength: place === Place.NAME ? Strength.BY_NAME : Strength.HELD, how: heldBy(placement, context) };
  });
}

/** What a role says of a requirement that its policy cannot hold. */
export function gapsOf(context: ConditionContext): GapTexts {
  return { gapOf: (gap) => ({ why: whyNot(gap, context), remedies: remedies(gap, context) }), unserved: 'no condition on a claim serves it' };
}

/** Operator and key. */
function heldBy(placement: Placement, context: ConditionContext): string {
  const { alternative, condition: { claim, matcher, byName }, place } = placement;
  const prefix = providerOf(context.trust.issuer.url);
  const sub = `${operatorOf(alternative.subject.matcher)} ${prefix}:sub`;
  if (place === Place.NAME) return `${sub}, by the name (${byName}): as strong as the tenant pin beside it`;
  const key = takesKey(placement, alternative, context) ? [`${operatorOf(matcher)} ${prefix}:${claim}`] : [];
  return [...place === Place.KEY ? [] : [sub], ...key].join(' and ');
}

function operatorOf({ kind }: ClaimMatcher): string {
  return kind === MatcherKind.PATTERN ? 'StringLike' : 'StringEquals';
}

function whyNot({ condition: { claim, matcher }, alternative }: Holding, { trust, keys }: ConditionContext): string {
  const provider = providerOf(trust.issuer.url);
  const inSubject = whyUnproven(alternative, claim) ?? `the subject does not carry the claim ${claim}`;
  if (keys.has(claim)) return `${inSubject}, and an Allow statement cannot safely ask that it ${matcher}`;
  const elsewhere = claimKeysSomewhere(provider).has(claim) ? ' in this partition' : '';
  return `${inSubject}, and STS exposes no condition key for it${elsewhere}`;
}

function remedies({ condition: { claim, matcher } }: Holding, { trust, keys }: ConditionContext): string[] {
  const provider = providerOf(trust.issuer.url);
  const positive = matcher.kind === MatcherKind.EXACT || matcher.kind === MatcherKind.PATTERN;
  const elsewhere = positive && !keys.has(claim) && claimKeysSomewhere(provider).has(claim);
  return elsewhere ? [`the role in an account of partition aws, where STS exposes ${provider}:${claim}`] : [];
}
