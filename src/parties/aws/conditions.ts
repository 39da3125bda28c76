import { ExactCondition, KeyCondition, PatternCondition } from './document';
import { providerOf } from './issuer-support';
import { ClaimMatcher, MatcherKind } from '../../claims';
import { awsTwoConditionsOneKey } from '../../internal/catalogue/aws';
import { CompiledTrust, TrustAlternative } from '../../trust/compiled-trust';
import { Place, Placement } from '../../trust/placement';

/** What a statement for one alternative compares. */
export interface ConditionContext {
  readonly trust: CompiledTrust;
  readonly audience: string;
  /** Claims that are condition keys, besides `sub` and `aud`. */
  readonly keys: ReadonlySet<string>;
}

/** The conditions of one alternative: always `aud`, always `sub`, then the keys, sorted. */
export function conditionsOf(alternative: TrustAlternative, placements: Placement[], context: ConditionContext): KeyCondition[] {
  const prefix = providerOf(context.trust.issuer.url);
  const claims = placements.filter((placement) => takesKey(placement, alternative, context.keys)).map(({ condition }) => condition);
  const byKey = claims.map(({ claim, matcher }) => keyCondition(`${prefix}:${claim}`, matcher)).sort((a, b) => a.key < b.key ? -1 : 1);
  return distinct([
    keyCondition(`${prefix}:aud`, ClaimMatcher.exact(context.audience)),
    keyCondition(`${prefix}:sub`, alternative.subject.matcher),
    ...byKey,
  ]);
}

/**
 * Whether a condition gets a key of its own: where the subject does not carry it, and where it does but is a pattern, since
 * a pattern is the weaker evidence.
 */
export function takesKey({ condition, place }: Placement, { subject }: TrustAlternative, keys: ReadonlySet<string>): boolean {
  if (place === Place.KEY) return true;
  return place === Place.SUBJECT && subject.matcher.kind === MatcherKind.PATTERN && isPositive(condition.matcher) && keys.has(condition.claim);
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
