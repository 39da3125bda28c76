import { isLiteral, MatcherKind } from '../../../claims';
import { longestClaim } from '../../../facts';
import { utf8Length } from '../../../internal/bytes';
import { ClaimCondition } from '../../../trust';


type Conditions = readonly ClaimCondition[];

/** The longer of the two words by which a composite says that a claim is not as it should be: `present`, `refused`. */
const FLAG_BYTES = 7;

const isFlag = ({ matcher }: ClaimCondition) => matcher.kind === MatcherKind.ABSENT || matcher.kind === MatcherKind.NONE_OF;
const keyOf = ({ claim, matcher }: ClaimCondition) => `${claim} ${matcher.key}`;

/**
 * What the composite attributes of a pool make of a token, counted: how often each claim is a part of one, and the bytes that do not
 * depend on the token. Every token of the pool is mapped by all of them, whichever workflow it belongs to. Immutable.
 */
export class MappedParts {
  public static readonly NONE = new MappedParts(0, new Map(), new Map());

  private constructor(
    private readonly fixed: number,
    private readonly claims: ReadonlyMap<string, number>,
    private readonly flags: ReadonlyMap<string, number>,
  ) {}

  /** With one more attribute. Its name counts too: Google does not document whether it does. */
  public with(attribute: string, conditions: Conditions): MappedParts {
    const separators = conditions.length - 1;
    const claims = conditions.filter((condition) => !isFlag(condition)).map(({ claim }) => claim);
    return new MappedParts(this.fixed + nameBytes(attribute) + separators, added(this.claims, claims), added(this.flags, conditions.filter(isFlag).map(keyOf)));
  }

  /** The most bytes that a token of an alternative maps to: exact where the alternative pins a value, else as long as the claim gets. */
  public bytesFor(conditions: Conditions, issuer: string): number {
    const pinned = new Map(conditions.map((condition) => [condition.claim, condition]));
    const own = new Set(conditions.map(keyOf));
    const ofClaims = [...this.claims].map(([claim, times]) => times * claimBytes(claim, pinned.get(claim), issuer));
    const ofFlags = [...this.flags].map(([key, times]) => own.has(key) ? 0 : times * FLAG_BYTES);
    return [...ofClaims, ...ofFlags].reduce((sum, bytes) => sum + bytes, this.fixed);
  }
}

/** Bytes of an attribute's target. */
export const nameBytes = (attribute: string) => `attribute.${attribute}`.length;

function claimBytes(claim: string, condition: ClaimCondition | undefined, issuer: string): number {
  const matcher = condition?.matcher;
  if (matcher?.kind === MatcherKind.ABSENT) return 0;
  if (matcher?.exactValue !== undefined) return utf8Length(matcher.exactValue);
  const literals = matcher?.pattern?.parts.map((part) => isLiteral(part) ? utf8Length(part.literal) : 0) ?? [];
  return Math.max(longestClaim(issuer, claim) ?? 0, literals.reduce((sum, bytes) => sum + bytes, 0));
}

function added(counts: ReadonlyMap<string, number>, keys: readonly string[]): ReadonlyMap<string, number> {
  const result = new Map(counts);
  keys.forEach((key) => result.set(key, (result.get(key) ?? 0) + 1));
  return result;
}

/** One text for all alternatives whose tokens map to as many bytes, whatever is mapped. */
export function sizeKey(conditions: Conditions): string {
  return JSON.stringify(conditions.map(({ claim, matcher }) =>
    matcher.exactValue === undefined ? [claim, matcher.key] : [claim, utf8Length(matcher.exactValue)]));
}
