import { Form, Piece, text, variable } from '../../../claims/solve';
import { PROPERTY_PREFIX } from '../../../facts';
import { SubjectTemplate } from '../subject-template';

/** Which of its three words a context says. */
export enum Context {
  /** The job has an environment. */
  ENVIRONMENT = 'environment',
  /** The event is a pull request, or one of those of which it is not documented whether they count as such. */
  PULL_REQUEST = 'pull_request',
  /** A review, if it does not count as a pull request: on the merge of the pull request, as is documented. */
  REVIEW = 'review',
  /** Everything else, `pull_request_target` too, of which it is not documented whether it counts as a pull request. */
  REF = 'ref',
}

/** What the subject of some tokens depends on. */
export interface SubjectKind {
  readonly context: Context;
  /** Whether the ids stand in it. */
  readonly immutable: boolean;
  /** What the ref is made of: of a deployment of a bare commit nothing. */
  readonly ref: readonly Piece[];
}

/** `job_workflow_ref`, the file that the job is written in. */
export const JOB_WORKFLOW_REF: readonly Piece[] = [
  variable('calledOwner'), text('/'), variable('calledName'), text('/.github/workflows/'), variable('calledFile'), text('@'), variable('calledAt'),
];

const KEYS = [
  'repo', 'context', 'environment', 'ref', 'job_workflow_ref', 'repository_owner', 'repository_visibility', 'repository_id', 'repository_owner_id', 'actor',
  PROPERTY_PREFIX,
];

/** The subject under one template. */
export function subjectUnder(template: SubjectTemplate, kind: SubjectKind): Form {
  const pieces = template.keys.flatMap((key, index) => [...index === 0 ? [] : [text(':')], ...segment(key, kind)]);
  return { pieces, ends: true, more: () => [] };
}

/** The subject under any template: each key once, in any order. The next key is chosen when it is asked for. */
export function subjectUnderAny(kind: SubjectKind): Form {
  const forms = FORMS.get(kind) ?? new Forms(kind);
  FORMS.set(kind, forms);
  return { pieces: [], ends: false, more: () => forms.after([]) };
}

/** What may follow some keys of a subject, made once for each set of keys: their order does not matter. */
class Forms {
  private readonly segments: ReadonlyMap<string, { readonly first: readonly Piece[]; readonly later: readonly Piece[] }>;
  private readonly known = new Map<string, readonly Form[]>();

  constructor(kind: SubjectKind) {
    this.segments = new Map(KEYS.map((key) => [key, { first: segment(key, kind), later: [text(':'), ...segment(key, kind)] }]));
  }

  /** @param used the keys that stand there, sorted */
  public after(used: readonly string[]): readonly Form[] {
    const known = this.known.get(used.join()) ?? KEYS.filter((key) => !used.includes(key)).map((key) => this.form(used, key));
    this.known.set(used.join(), known);
    return known;
  }

  private form(used: readonly string[], key: string): Form {
    const now = [...used, key].sort();
    const { first, later } = this.segments.get(key)!;
    return { pieces: used.length === 0 ? first : later, ends: true, more: () => this.after(now), key: now.join() };
  }
}

const FORMS = new WeakMap<SubjectKind, Forms>();

function segment(key: string, kind: SubjectKind): Piece[] {
  switch (key) {
    case 'repo':
    case 'repository': return repository(kind.immutable);
    case 'context': return context(kind);
    // Of a job without an environment it is not documented what follows.
    case 'environment': return kind.context === Context.ENVIRONMENT ? labelled(key, 'environment') : [text('environment:')];
    case 'ref': return ref(kind);
    case 'job_workflow_ref': return [text(`${key}:`), ...JOB_WORKFLOW_REF];
    case 'repository_owner': return labelled(key, 'owner');
    case 'repository_visibility': return labelled(key, 'visibility');
    case 'repository_id': return labelled(key, 'repositoryId');
    case 'repository_owner_id': return labelled(key, 'ownerId');
    case 'actor': return labelled(key, 'actor');
    case PROPERTY_PREFIX: return [text(PROPERTY_PREFIX), variable('property'), text(':'), variable('propertyValue')];
    default: return [text(`${key}:`), variable('propertyValue')];
  }
}

function repository(immutable: boolean): Piece[] {
  if (!immutable) return [text('repo:'), variable('owner'), text('/'), variable('name')];
  return [text('repo:'), variable('owner'), text('@'), variable('ownerId'), text('/'), variable('name'), text('@'), variable('repositoryId')];
}

function context(kind: SubjectKind): Piece[] {
  if (kind.context === Context.ENVIRONMENT) return labelled('environment', 'environment');
  return kind.context === Context.PULL_REQUEST ? [text('pull_request')] : ref(kind);
}

const ref = ({ ref: pieces }: SubjectKind): Piece[] => [text('ref:'), ...pieces];
const labelled = (key: string, name: string): Piece[] => [text(`${key}:`), variable(name)];
