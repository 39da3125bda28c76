/** A wildcard: a run of any characters (none too), or exactly one character. */
export enum Wildcard {
  /** Any run of characters, `/` and `:` included, and the empty run. */
  ANY_RUN = '*',
  /** Exactly one character. */
  ANY_ONE = '?',
}

/** A piece of a pattern: literal text, or a wildcard. A `*` inside literal text is a star. */
export type PatternPart = { readonly literal: string } | { readonly wildcard: Wildcard };

const isLiteral = (part: PatternPart): part is { readonly literal: string } => 'literal' in part;

/**
 * Text with wildcards, kept as parts so that a star that somebody typed can never become a wildcard by accident.
 * Immutable, and normal: no empty literals, no two literals side by side, no two runs side by side.
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

  /** A pattern put together from literal text and other patterns. */
  public static concat(...pieces: (string | ClaimPattern)[]): ClaimPattern {
    return new ClaimPattern(pieces.flatMap((piece): PatternPart[] => typeof piece === 'string' ? [{ literal: piece }] : [...piece.parts]));
  }

  /** The normalised parts. */
  public readonly parts: PatternPart[];

  constructor(parts: PatternPart[]) {
    this.parts = Object.freeze(normalise(parts)) as PatternPart[];
  }

  /** The text of a pattern without wildcards; undefined where there is one. */
  public get literal(): string | undefined {
    if (this.parts.length === 0) return '';
    const [only, ...rest] = this.parts;
    return rest.length === 0 && isLiteral(only) ? only.literal : undefined;
  }

  /** For people: `*` and `?` as typed, literal ones of them with a backslash. */
  public toString(): string {
    return this.parts.map((part) => isLiteral(part) ? part.literal.replace(/[\\*?]/g, '\\$&') : part.wildcard).join('');
  }
}

function normalise(parts: PatternPart[]): PatternPart[] {
  const result: PatternPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (isLiteral(part) && part.literal === '') continue;
    if (last && isLiteral(last) && isLiteral(part)) result[result.length - 1] = { literal: last.literal + part.literal };
    else if (last && !isLiteral(last) && !isLiteral(part) && last.wildcard === Wildcard.ANY_RUN && part.wildcard === Wildcard.ANY_RUN) continue;
    else result.push(part);
  }
  return result;
}
