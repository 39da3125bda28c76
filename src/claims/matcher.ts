import { requireUnicode } from './literal';
import { ClaimPattern } from './pattern';

/** What a condition asks of one claim. Exact values and patterns are different kinds, down to the rendered operator. */
export enum MatcherKind {
  /** The claim equals one value, byte for byte. */
  EXACT = 'exact',
  /** The claim is present and fits a pattern. */
  PATTERN = 'pattern',
  /** The token does not carry the claim. */
  ABSENT = 'absent',
  /** The claim is present and is none of some values. */
  NONE_OF = 'none-of',
}

/** One condition on the value of one claim. Immutable. */
export class ClaimMatcher {
  /** The claim equals `value`. */
  public static exact(value: string): ClaimMatcher {
    return new ClaimMatcher(MatcherKind.EXACT, [requireUnicode(value)]);
  }

  /** The claim fits `pattern`; a pattern without wildcards is the exact value. */
  public static fitting(pattern: ClaimPattern): ClaimMatcher {
    const literal = pattern.literal;
    return literal === undefined ? new ClaimMatcher(MatcherKind.PATTERN, [], pattern) : ClaimMatcher.exact(literal);
  }

  /** The token does not carry the claim. */
  public static absent(): ClaimMatcher {
    return new ClaimMatcher(MatcherKind.ABSENT, []);
  }

  /** The claim is present and none of `values`. */
  public static noneOf(values: string[]): ClaimMatcher {
    return new ClaimMatcher(MatcherKind.NONE_OF, [...new Set(values.map(requireUnicode))].sort());
  }

  private constructor(
    /** Which of the four kinds this is. */
    public readonly kind: MatcherKind,
    /** EXACT: the one value. NONE_OF: the refused values, sorted. Otherwise empty. */
    public readonly values: string[],
    /** PATTERN: the pattern. @default - none, the matcher is of another kind */
    public readonly pattern?: ClaimPattern,
  ) {
    Object.freeze(values);
  }

  /** The value of an EXACT matcher; undefined for the other kinds. */
  public get exactValue(): string | undefined {
    return this.kind === MatcherKind.EXACT ? this.values[0] : undefined;
  }

  /** One text per distinct matcher: equal keys, equal matchers. */
  public get key(): string {
    const key = KEYS.get(this) ?? JSON.stringify([this.kind, this.pattern?.parts ?? this.values]);
    KEYS.set(this, key);
    return key;
  }

  /** For people: `is "main"`, `fits "release/*"`, `is absent`, `is none of "a", "b"`. */
  public toString(): string {
    switch (this.kind) {
      case MatcherKind.EXACT: return `is ${JSON.stringify(this.values[0])}`;
      case MatcherKind.PATTERN: return `fits ${JSON.stringify(this.pattern!.toString())}`;
      case MatcherKind.ABSENT: return 'is absent';
      case MatcherKind.NONE_OF: return `is none of ${this.values.map((value) => JSON.stringify(value)).join(', ')}`;
    }
  }
}

/** Searches ask for the key of a matcher many times. Not in the matcher: equal matchers are equal objects. */
const KEYS = new WeakMap<ClaimMatcher, string>();
