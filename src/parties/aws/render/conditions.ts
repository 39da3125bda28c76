import { ClaimMatcher, MatcherKind } from '../../../claims';
import { awsTwoConditionsOneKey } from '../../../internal/catalogue/aws';
import { CompiledTrust, Place, Placement, TrustAlternative } from '../../../trust';
import { ExactCondition, KeyCondition, PatternCondition } from '../document';
import { providerOf } from '../facts/issuer-support';

/** What a statement for one alternative compares. */
export interface ConditionContext {
  readonly trust: CompiledTrust;
  readonly audience: string;
  /** Claims that are condition keys, besides `sub` and `aud`. */
  readonly keys: ReadonlySet<string>;
  /** The claims that an alternative which asks for the same in another subject holds by a key. */
  readonly twins: ReadonlyMap<TrustAlternative, ReadonlySet<string>>;
}

/** The claims that alternatives hold by a key, for each alternative that differs from another one in its subject alone. */
export function twinsOf(alternatives: readonly TrustAlternative[], placements: readonly Placement[][]): Map<TrustAlternative, ReadonlySet<string>> {
  const groups = new Map<string, number[]>();
  alternatives.forEach(({ conditions }, index) => {
    const asked = JSON.stringify(conditions.map(({ claim, matcher }) => [claim, matcher.key]));
    groups.set(asked, [...groups.get(asked) ?? [], index]);
  });
  return new Map([...groups.values()].filter((group) => group.length > 1).flatMap((group) => {
    const byKey = group.flatMap((index) => placements[index]).filter(({ place }) => place === Place.KEY);
    const claims = new Set(byKey.map(({ condition }) => condition.claim));
    return group.map((index): [TrustAlternative, ReadonlySet<string>] => [alternatives[index], claims]);
  }));
}

/** The conditions of one alternative: always `aud`, always `sub`, then the keys, sorted. */
export function conditionsOf(alternative: TrustAlternative, placements: Placement[], context: ConditionContext): KeyCondition[] {
  const prefix = providerOf(context.trust.issuer.url);
  const claims = placements.filter((placement) => takesKey(placement, alternative, context)).map(({ condition }) => condition);
  const byKey = claims.map(({ claim, matcher }) => keyCondition(`${prefix}:${claim}`, matcher)).sort((a, b) => a.key < b.key ? -1 : 1);
  return distinct([
    keyCondition(`${prefix}:aud`, ClaimMatcher.exact(context.audience)),
    keyCondition(`${prefix}:sub`, alternative.subject.matcher),
    ...byKey,
  ]);
}

/**
 * Whether a condition gets a key of its own: where the subject does not carry it; where it does but is a pattern, since a pattern is
 * the weaker evidence; and where an alternative that differs in the subject alone has the key, so that the two fold: a repository in
 * migration needs one statement, not one for each form.
 */
export function takesKey({ condition, place }: Placement, alternative: TrustAlternative, { keys, twins }: ConditionContext): boolean {
  if (place === Place.KEY) return true;
  const wanted = alternative.subject.matcher.kind === MatcherKind.PATTERN || twins.get(alternative)?.has(condition.claim);
  return place === Place.SUBJECT && wanted === true && isPositive(condition.matcher) && keys.has(condition.claim);
}

function isPositive({ kind }: ClaimMatcher): boolean {
  return kind === MatcherKind.EXACT || kind === MatcherKind.PATTERN;
}

function keyCondition(key: string, { values, pattern }: ClaimMatcher): KeyCondition {
  return pattern === undefined
    ? { operator: 'StringEquals', key, values } satisfies ExactCondition
    : { operator: 'StringLike', key, values: [pattern] } satisfies PatternCondition;
}

/** One operator on one key appears once: IAM reads its list as "either", and a second entry would replace the first. */
function distinct(conditions: KeyCondition[]): KeyCondition[] {
  const seen = new Set<string>();
  for (const { operator, key } of conditions) {
    if (seen.has(`${operator} ${key}`)) throw awsTwoConditionsOneKey(key, operator);
    seen.add(`${operator} ${key}`);
  }
  return conditions;
}
