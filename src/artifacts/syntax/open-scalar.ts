/**
 * A scalar of which the file alone does not say what it is: `yes` is text in YAML 1.2 and true in 1.1, `012` is twelve, ten, or text, and `2.0` in
 * JSON is "2.0" to one reader and "2" to another.
 * Readers make a reference of it, so that it never passes for one of its readings.
 */
export class OpenScalar {
  constructor(public readonly source: string) {}

  /** As it stands there. */
  public toJSON(): string {
    return this.source;
  }
}
