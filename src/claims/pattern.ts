import { isLiteral, requireUnicode } from './literal';
import { malformedPatternPart } from '../internal/catalogue/claims';

/** A wildcard: a run of any characters (none too), or exactly one character. */
export enum Wildcard {
  /** Any run of characters, `/` and `:` included, and the empty run. */
  ANY_RUN = '*',
  /** Exactly one character: one code point, be it written with one or two UTF-16 units. */
  ANY_ONE = '?',
}

/** Characters beyond ASCII whose lower or upper case is a letter of ASCII. @see https://www.unicode.org/Public/UCD/latest/ucd/UnicodeData.txt (2026-11-27) */
const BEYOND_ASCII: Readonly<Record<string, string>> = { i: '\u0131', k: '\u212a', s: '\u017f' };

/** A piece of a pattern: either literal text or a wildcard. A `*` inside literal text is a star. */
export interface PatternPart {
  /** Text that stands for itself. @default - the part is a wildcard */
  readonly literal?: string;
  /** What may stand here. @default - the part is literal text */
  readonly wildcard?: Wildcard;
  /** The characters of which one may stand there, the one that was written first. @default - any character */
  readonly oneOf?: string;
}

/**
 * Text with wildcards, kept as parts so that a star that a user typed can never become a wildcard by accident.
 * Immutable, and normal: no empty literals, no two literals side by side, at most one run between two literals and that
 * after the single characters (`*?*` is `?*`).
 */
export class ClaimPattern {
  /** A pattern in which each `*` is a run of any characters; everything else is literal. */
  public static ofStars(text: string): ClaimPattern {
    const parts = text.split('*').flatMap((literal, index): PatternPart[] => [
      ...(index === 0 ? [] : [{ wildcard: Wildcard.ANY_RUN }]),
      { literal },
    ]);
    return new ClaimPattern(parts);
  }

  /**
   * A text whose letters of ASCII may each be written in either case.
   * @param beyondAscii whether the three characters that fold to such a letter in Unicode may stand for it too (the Kelvin sign for a k)
   */
  public static inEitherCase(text: string, beyondAscii: boolean = false): ClaimPattern {
    return new ClaimPattern([...text].map((character) => {
      if (!/[A-Za-z]/.test(character)) return { literal: character };
      const other = character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase();
      return { wildcard: Wildcard.ANY_ONE, oneOf: character + other + (beyondAscii ? BEYOND_ASCII[character.toLowerCase()] ?? '' : '') };
    }));
  }

  /** A pattern put together from literal text and other patterns. */
  public static concat(...pieces: (string | ClaimPattern)[]): ClaimPattern {
    return new ClaimPattern(pieces.flatMap((piece): PatternPart[] => typeof piece === 'string' ? [{ literal: piece }] : [...piece.parts]));
  }

  /** The normalised parts. */
  public readonly parts: PatternPart[];

  constructor(parts: PatternPart[]) {
    parts.forEach(requireOneKind);
    this.parts = Object.freeze(normalise(parts).map((part) => Object.freeze({ ...part }))) as PatternPart[];
    this.parts.filter(isLiteral).forEach((part) => requireUnicode(part.literal));
  }

  /** The text of a pattern without wildcards; undefined where there is one. */
  public get literal(): string | undefined {
    if (this.parts.length === 0) return '';
    const [only, ...rest] = this.parts;
    return rest.length === 0 && isLiteral(only) ? only.literal : undefined;
  }

  /** For people: `*` and `?` as typed, literal ones of them with a backslash; a letter in either case as it was written. */
  public toString(): string {
    return this.parts.map((part) => isLiteral(part) ? part.literal.replace(/[\\*?]/g, '\\$&') : part.oneOf?.[0] ?? part.wildcard).join('');
  }
}

function requireOneKind(part: PatternPart): void {
  const text = typeof part.literal === 'string' && part.wildcard === undefined;
  const wildcard = part.literal === undefined && Object.values(Wildcard).some((known) => known === part.wildcard);
  const oneOf = part.oneOf === undefined || (part.wildcard === Wildcard.ANY_ONE && /^[^\p{Surrogate}]+$/u.test(part.oneOf) && !/[\ud800-\udfff]/.test(part.oneOf));
  if (!oneOf || (!text && !wildcard)) throw malformedPatternPart(part);
}

function normalise(parts: PatternPart[]): PatternPart[] {
  const result: PatternPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (isLiteral(part)) {
      if (part.literal === '') continue;
      if (last && isLiteral(last)) result[result.length - 1] = { literal: last.literal + part.literal };
      else result.push(part);
    } else {
      pushWildcard(result, part, last !== undefined && isRun(last));
    }
  }
  return result;
}

const isRun = (part: PatternPart) => !isLiteral(part) && part.wildcard === Wildcard.ANY_RUN;

function pushWildcard(result: PatternPart[], part: PatternPart, afterRun: boolean): void {
  // One of some characters is none of any: it does not change places with a run.
  if (!afterRun || part.oneOf !== undefined) result.push(part);
  else if (!isRun(part)) result.splice(-1, 0, part);
}
