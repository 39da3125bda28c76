import { requireUnicode } from './literal';
import { ClaimPattern } from './pattern';
import { malformedNumber } from '../internal/catalogue/claims';

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
  /** The claim is a number, and this one. */
  NUMBER = 'number',
  /** The claim is `true` or `false`, no text, and this one. */
  BOOLEAN = 'boolean',
  /** The claim is a list, and has this text. */
  ELEMENT = 'element',
}

/** Kinds that no text satisfies. */
const UNTEXTUAL: ReadonlySet<MatcherKind> = new Set([MatcherKind.NUMBER, MatcherKind.BOOLEAN, MatcherKind.ELEMENT]);

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

  /** The claim is a number, not its text, and this one. Throws for what is no whole number that JSON keeps exactly. */
  public static number(value: number): ClaimMatcher {
    if (!Number.isSafeInteger(value)) throw malformedNumber(value);
    return new ClaimMatcher(MatcherKind.NUMBER, [String(value)]);
  }

  /** The claim is `true` or `false`, not their text, and this one. */
  public static boolean(value: boolean): ClaimMatcher {
    return new ClaimMatcher(MatcherKind.BOOLEAN, [String(value)]);
  }

  /** The claim is a list that has this text, whatever else it has. */
  public static element(value: string): ClaimMatcher {
    return new ClaimMatcher(MatcherKind.ELEMENT, [requireUnicode(value)]);
  }

  private constructor(
    /** Which kind this is. */
    public readonly kind: MatcherKind,
    /** EXACT: the one value. NONE_OF: the refused values, sorted. NUMBER, BOOLEAN: the value as JSON. ELEMENT: the text. Otherwise empty. */
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

  /** Whether a text can satisfy it, or the absence of one. */
  public get isOfText(): boolean {
    return !UNTEXTUAL.has(this.kind);
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
      case MatcherKind.NUMBER:
      case MatcherKind.BOOLEAN: return `is ${this.values[0]}`;
      case MatcherKind.ELEMENT: return `has ${JSON.stringify(this.values[0])}`;
    }
  }
}

/** Searches ask for the key of a matcher many times. Not in the matcher: equal matchers are equal objects. */
const KEYS = new WeakMap<ClaimMatcher, string>();
