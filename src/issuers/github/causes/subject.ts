import { expectedFor, fitsPattern, Refusal } from '../../../trust';

/** What a subject of GitHub says: whose run it is, and from where. A pattern says it with wildcards. */
export interface SubjectParts {
  /** `acme/shop`, with ids as `acme@1/shop@2`. */
  readonly repository: string;
  /** `ref`, `environment`, `pull_request`, or the first key of a template. @default - nothing stands behind the repository */
  readonly context?: string;
  /** What stands behind the context. */
  readonly value: string;
  /** Whether wildcards are read. */
  readonly wildcards: boolean;
}

/** The subject that a token has beside one that was asked for. */
export interface SubjectPair {
  readonly had: SubjectParts & { readonly context: string };
  readonly asked: SubjectParts;
  /** As it is written. */
  readonly from: string;
}

/** Keys that only templates write behind the context. */
const TEMPLATE_KEY = /(?:^|:)(?!(?:repo|ref|environment|pull_request)(?=:|$))([a-z_]+):/;

/** The parts of a subject that begins with its repository, as the default template writes it; undefined for another one. */
export function subjectParts(subject: string, wildcards = false): SubjectParts | undefined {
  const [, repository, context, value] = /^repo:([^:]*)(?::([^:]*)(?::(.*))?)?$/.exec(subject) ?? [];
  return repository === undefined ? undefined : { repository, context, value: value ?? '', wildcards };
}

/** A repository without its ids: `acme/shop` for `acme@1/shop@2`. */
export function withoutIds(repository: string): string {
  return repository.replace(/@(?:\d+|\*)(?=\/|$)/g, '');
}

/** Whether a part has what is asked for. */
export function isAsked(asked: string, had: string, wildcards: boolean): boolean {
  return wildcards ? fitsPattern(asked, had) : asked === had;
}

/** Whether the repository is the one that is asked for. A run of characters at its end may stand for all that follows. */
export const isRepository = ({ asked, had }: SubjectPair) => isAsked(asked.repository, had.repository, asked.wildcards);

/** Whether the context is what is asked for. */
export function isContext({ asked, had }: SubjectPair): boolean {
  if (asked.context === undefined) return asked.wildcards && asked.repository.endsWith('*');
  const mayGoOn = asked.wildcards && asked.context.endsWith('*') && asked.value === '';
  return isAsked(asked.context, had.context, asked.wildcards) || (mayGoOn && fitsPattern(asked.context, `${had.context}:${had.value}`));
}

/** Whether what stands behind the context is what is asked for. */
export const isValue = ({ asked, had }: SubjectPair) => isAsked(asked.value, had.value, asked.wildcards) || (asked.wildcards && asked.value === '' && (asked.context ?? asked.repository).endsWith('*'));

/** Whether a subject has keys of a template behind its context. */
export const hasTemplateKeys = ({ value }: SubjectParts) => TEMPLATE_KEY.test(value);

/**
 * Pairs of the subject that a token has with those that were expected and came nearest, where both have parts. None for a subject of
 * another template: its parts stand elsewhere.
 */
export function subjectPairs({ claim, got, expected, wildcards }: Refusal): SubjectPair[] {
  const had = claim === 'sub' ? subjectParts(got ?? '') : undefined;
  if (had?.context === undefined || expectedFor({ expected, wildcards }, got!) !== undefined) return [];
  const pairs = expected.flatMap((from): SubjectPair[] => {
    const asked = subjectParts(from, wildcards);
    return asked && hasTemplateKeys(asked) === hasTemplateKeys(had) ? [{ had: { ...had, context: had.context! }, asked, from }] : [];
  });
  const least = Math.min(...pairs.map(unlike));
  return pairs.filter((pair) => unlike(pair) === least);
}

/** How many parts differ; another repository counts for more than another run of it. */
function unlike(pair: SubjectPair): number {
  const [asked, had] = [pair.asked, pair.had].map(({ repository }) => withoutIds(repository).toLowerCase());
  const ofRepository = isRepository(pair) ? 0 : isAsked(asked, had, pair.asked.wildcards) ? 1 : 3;
  return ofRepository + (isContext(pair) && isValue(pair) ? 0 : 1);
}
