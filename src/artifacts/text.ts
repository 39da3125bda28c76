/** A part of a text that its file does not settle: a parameter, another resource's attribute, a data source. */
export interface Reference {
  /** As the format names it: `AWS::AccountId`, `google_iam_workload_identity_pool.pool.name`. */
  readonly reference: string;
  /** The texts of which it is one: those of an `Fn::If`. @default - any text */
  readonly oneOf?: readonly Text[];
}

/** What an object costs, in characters. */
const COST = 10;

/**
 * Text as a template holds it, unescaped: literal runs and references. Never empty runs, never two literals side by side.
 * `''` is a text without pieces.
 */
export class Text {
  public static of(...pieces: (string | Reference)[]): Text {
    return Text.from(pieces);
  }

  /** The same of a list, however long. */
  public static from(pieces: readonly (string | Reference)[]): Text {
    const merged: (string | Reference)[] = [];
    for (const piece of pieces) {
      const last = merged.at(-1);
      if (piece === '') continue;
      if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
      else merged.push(piece);
    }
    return new Text(merged);
  }

  private constructor(public readonly pieces: readonly (string | Reference)[]) {}

  /** The text, where nothing in it is a reference. */
  public get literal(): string | undefined {
    if (this.pieces.length === 0) return '';
    const [only, ...rest] = this.pieces;
    return rest.length === 0 && typeof only === 'string' ? only : undefined;
  }

  /** What it takes to hold it, in characters: a piece costs some, too. */
  public get size(): number {
    return this.pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : piece.reference).length, COST * (1 + this.pieces.length));
  }

  /** For people: references in angle brackets. */
  public toString(): string {
    return this.pieces.map((piece) => typeof piece === 'string' ? piece : `<${piece.reference}>`).join('');
  }
}
