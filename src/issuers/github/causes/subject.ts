/** What a subject of GitHub says: whose run it is, and from where. */
export interface SubjectParts {
  /** `acme/shop`, with ids as `acme@1/shop@2`. */
  readonly repository: string;
  /** `ref`, `environment`, `pull_request`, or the first key of a template. */
  readonly context: string;
  /** What stands behind the context. */
  readonly value: string;
}

/** The parts of a subject that begins with its repository, as the default template writes it; undefined for another one. */
export function subjectParts(subject: string): SubjectParts | undefined {
  const [, repository, context, value] = /^repo:([^:]*):([^:]*)(?::(.*))?$/.exec(subject) ?? [];
  return repository === undefined ? undefined : { repository, context, value: value ?? '' };
}

/** A repository without its ids: `acme/shop` for `acme@1/shop@2`. */
export function withoutIds(repository: string): string {
  return repository.replace(/@\d+(?=\/|$)/g, '');
}

/** Pairs of the subject that a token has with each that was expected, where both have parts. */
export function subjectPairs(claim: string, got: string | undefined, expected: readonly string[]): { had: SubjectParts; asked: SubjectParts }[] {
  const had = claim === 'sub' ? subjectParts(got ?? '') : undefined;
  return had === undefined ? [] : expected.map(subjectParts).flatMap((asked) => asked === undefined ? [] : [{ had, asked }]);
}
