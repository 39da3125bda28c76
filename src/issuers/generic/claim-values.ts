import { malformedOidcIssuer } from '../../internal/catalogue/generic';
import { literal } from '../../trust';

/** The kinds of values that a claim may have. */
export enum ClaimValuesKind {
  /** Any text, but for some characters. */
  TEXT = 'text',
  /** 1 to 20 digits. */
  DIGITS = 'digits',
  /** A UUID in lower case. */
  UUID = 'uuid',
  /** A UUID in braces. */
  BRACED_UUID = 'braced-uuid',
  /** One of some words. */
  WORDS = 'words',
}

const MAX = 10_000;

/** What the values of a claim are made of. What an issuer does not document is `any`: the less is known, the less a subject is taken to prove. */
export class ClaimValues {
  /**
   * Any text.
   * @param longest the longest value, in bytes of UTF-8, 1 to 10,000. @default - nobody says
   */
  public static any(longest?: number): ClaimValues {
    return ClaimValues.without('', longest);
  }

  /**
   * Any text that lacks some characters: those that stand between the parts of a subject, say.
   * @param characters the characters that no value has
   * @param longest the longest value, in bytes of UTF-8, 1 to 10,000. @default - nobody says
   */
  public static without(characters: string, longest?: number): ClaimValues {
    const isLength = longest === undefined || (Number.isInteger(longest) && longest > 0 && longest <= MAX);
    if (!isLength) throw malformedOidcIssuer('longest value of a claim', longest, `a whole number of bytes, 1 to ${MAX}`, 'ClaimValues.any(255)');
    return new ClaimValues(ClaimValuesKind.TEXT, [], [...new Set(literal('characters that no value has', characters))].join(''), longest);
  }

  /** 1 to 20 digits: a numeric id that tokens write as text. */
  public static digits(): ClaimValues {
    return new ClaimValues(ClaimValuesKind.DIGITS, [], '', 20);
  }

  /** A UUID in lower case. */
  public static uuid(): ClaimValues {
    return new ClaimValues(ClaimValuesKind.UUID, [], '', 36);
  }

  /** A UUID in lower case and in braces. */
  public static bracedUuid(): ClaimValues {
    return new ClaimValues(ClaimValuesKind.BRACED_UUID, [], '', 38);
  }

  /** One of some words. Throws where there is none, and for an empty one. */
  public static oneOf(...words: string[]): ClaimValues {
    const texts = words.map((word) => literal('word', word));
    if (texts.length === 0 || texts.includes('')) throw malformedOidcIssuer('words of a claim', words, 'one word or more, none empty', "ClaimValues.oneOf('plan', 'apply')");
    return new ClaimValues(ClaimValuesKind.WORDS, [...new Set(texts)].sort(), '');
  }

  private constructor(
    /** What kind of values. */
    public readonly kind: ClaimValuesKind,
    /** WORDS: all of them, sorted. Otherwise empty. */
    public readonly words: string[],
    /** TEXT: the characters that no value has. Otherwise empty. */
    public readonly excluded: string,
    /** The longest value, in bytes of UTF-8. @default - nobody says, or it follows from the words */
    public readonly longest?: number,
  ) {
    Object.freeze(words);
  }
}
