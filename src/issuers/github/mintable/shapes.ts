import { Context, subjectUnder, subjectUnderAny, SubjectKind } from './subject-forms';
import { except, LANGUAGES, mergeRefs, oneOf, ORDINARY } from './variables';
import { Machine } from '../../../claims/automaton';
import { Form, formOf, Product, text, TokenShape, variable } from '../../../claims/solve';
import { PROPERTY_PREFIX, PULL_REQUEST_EVENTS } from '../claims';
import { PinnedRepository } from '../pinned-run';

/** Some repositories, and what is known of them. */
export interface Repositories {
  /** For people. */
  readonly name: string;
  /** What their names and ids may be; everything where a variable is missing. */
  readonly variables: Readonly<Record<string, Machine>>;
  /** Claims that have one value in all their tokens. @default - none */
  readonly constants?: Readonly<Record<string, string>>;
  /** Their template and the forms of their subjects. @default - any */
  readonly known?: Pick<PinnedRepository, 'subjectTemplate'> & { readonly immutable: readonly boolean[] };
}

/** @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows (2026-11-21) */
const REVIEWS = ['pull_request_review', 'pull_request_review_comment'];

const OPTIONAL = ['job_workflow_ref', 'environment'];
/** Claims of GitHub that nothing ties to another one. */
const FREE = [
  'aud', 'jti', 'enterprise', 'enterprise_id', 'check_run_id', 'actor_id', 'base_ref', 'head_ref', 'ref_type', 'ref_protected', 'sha', 'run_number', 'run_attempt',
  'workflow', 'workflow_sha', 'job_workflow_sha', 'environment_node_id', 'issuer_scope',
];

/** The tokens of these repositories from one issuer, by context and form. */
export function shapesOf(repositories: Repositories, issuer: string): TokenShape[] {
  const forms = repositories.known?.immutable ?? [true, false];
  const kinds = Object.values(Context).flatMap((context) => [Context.PULL_REQUEST, Context.REVIEW].includes(context) ? [{ context, bareCommit: false }] : [
    { context, bareCommit: false }, { context, bareCommit: true },
  ]);
  return forms.flatMap((immutable) => kinds.map((kind) => shapeOf(repositories, { ...kind, immutable }, issuer)));
}

function shapeOf(repositories: Repositories, kind: SubjectKind, issuer: string): TokenShape {
  const template = repositories.known?.subjectTemplate;
  const subject = template ? subjectUnder(template, kind) : subjectUnderAny(kind);
  const variables = { ...languages(kind), ...repositories.variables };
  return {
    name: `${repositories.name}, ${kind.context}${kind.bareCommit ? ', a bare commit' : ''}, ${kind.immutable ? 'immutable' : 'classic'} subject`,
    claims: claimsOf(kind, subject, issuer),
    variables: new Map(Object.entries(variables)),
    ordinary: new Map(Object.entries(ORDINARY).map(([name, machine]) => [name, new Product([machine, variables[name as keyof typeof ORDINARY]], [])])),
    constants: new Map(Object.entries({ iss: issuer, ...repositories.constants })),
    escapedIn: 'sub',
    optional: (claim) => OPTIONAL.includes(claim) && !(claim === 'environment' && kind.context === Context.ENVIRONMENT),
    free: (claim) => FREE.includes(claim) || claim.startsWith(PROPERTY_PREFIX),
  };
}

function languages({ context }: SubjectKind): Record<keyof typeof LANGUAGES, Machine> {
  if (context === Context.PULL_REQUEST) return { ...LANGUAGES, event: oneOf(...PULL_REQUEST_EVENTS) };
  if (context === Context.REVIEW) return { ...LANGUAGES, event: oneOf(...REVIEWS), ref: mergeRefs() };
  return context === Context.REF ? { ...LANGUAGES, event: except(LANGUAGES.event, 'pull_request', ...REVIEWS) } : LANGUAGES;
}

function claimsOf({ context, bareCommit }: SubjectKind, subject: Form, issuer: string): Map<string, Form> {
  const repository = [variable('owner'), text('/'), variable('name')];
  return new Map([
    ['iss', formOf(text(issuer))],
    ['sub', subject],
    ['repository', formOf(...repository)],
    ['repository_id', formOf(variable('repositoryId'))],
    ['repository_owner', formOf(variable('owner'))],
    ['repository_owner_id', formOf(variable('ownerId'))],
    ['repository_visibility', formOf(variable('visibility'))],
    ['ref', bareCommit ? formOf() : formOf(variable('ref'))],
    ['event_name', formOf(variable('event'))],
    ['workflow_ref', formOf(...repository, text('/.github/workflows/'), variable('workflowFile'), text('@'), variable('workflowAt'))],
    ['job_workflow_ref', formOf(variable('jobWorkflowRef'))],
    ['runner_environment', formOf(variable('runner'))],
    ['actor', formOf(variable('actor'))],
    ['run_id', formOf(variable('runId'))],
    ...context === Context.ENVIRONMENT ? [['environment', formOf(variable('environment'))] as const] : [],
  ]);
}
