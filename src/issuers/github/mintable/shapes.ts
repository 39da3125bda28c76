import { MERGED, mergesOf, OTHER_RUNS, pullRequestBranches, REVIEWS, RunKind } from './runs';
import { Context, JOB_WORKFLOW_REF, subjectUnder, subjectUnderAny, SubjectKind } from './subject-forms';
import { COARSE, FREE, LANGUAGES, ORDINARY } from './variables';
import { Machine, Product } from '../../../claims';
import { Form, formOf, ownVariable, text, TokenShape, variable } from '../../../claims/solve';
import { GITHUB_FACTS, PROPERTY_PREFIX } from '../../../facts';
import { isComputed } from '../../../trust';
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

const OPTIONAL = ['job_workflow_ref', 'environment'];

/** What a token's shape depends on beside its repository. */
type Kind = SubjectKind & { readonly run: RunKind };

/** The tokens of these repositories from one issuer, by context, run and form. */
export function shapesOf(repositories: Repositories, issuer: string): TokenShape[] {
  const forms = repositories.known?.immutable ?? [true, false];
  return forms.flatMap((immutable) => KINDS[immutable ? 'immutable' : 'classic'].map((kind) => shapeOf(repositories, kind, issuer)));
}

/** Of an environment's job the event does not count; of reviews and `pull_request_target` it is not documented whether they count as pull requests. */
function runsIn(context: Context): readonly RunKind[] {
  switch (context) {
    case Context.ENVIRONMENT: return [...OTHER_RUNS, mergesOf(...MERGED), pullRequestBranches('pull_request', 'pull_request_target')];
    case Context.PULL_REQUEST: return [mergesOf(...MERGED), pullRequestBranches('pull_request', 'pull_request_target')];
    case Context.REVIEW: return [mergesOf(...REVIEWS)];
    case Context.REF: return [...OTHER_RUNS, pullRequestBranches('pull_request_target')];
  }
}

const kinds = (immutable: boolean): Kind[] => (
  Object.values(Context).flatMap((context) => runsIn(context).map((run) => ({ context, run, ref: run.ref, immutable }))));
/** Made once: what subjects of a kind may look like is the same for all repositories. */
const KINDS = { immutable: kinds(true), classic: kinds(false) };

function shapeOf(repositories: Repositories, kind: Kind, issuer: string): TokenShape {
  const template = repositories.known?.subjectTemplate;
  const subject = template ? subjectUnder(template, kind) : subjectUnderAny(kind);
  const variables: Record<string, Machine> = { ...LANGUAGES, event: kind.run.events, refType: kind.run.refType, ...FREE_LANGUAGES, ...repositories.variables };
  return {
    name: `${repositories.name}, ${kind.context}, ${kind.run.name}, ${kind.immutable ? 'immutable' : 'classic'} subject`,
    claims: claimsOf(kind, subject, issuer),
    variables: new Map(Object.entries(variables)),
    coarse: new Map(Object.entries({ ...COARSE, ...repositories.variables })),
    ordinary: new Map(Object.entries(ORDINARY).map(([name, machine]) => [name, ordinaryOf(machine, variables[name])])),
    constants: new Map(Object.entries({ iss: issuer, ...repositories.constants })),
    escaped: { claim: 'sub', by: GITHUB_FACTS.subject },
    optional: (claim) => OPTIONAL.includes(claim) && !(claim === 'environment' && kind.context === Context.ENVIRONMENT),
    free: (claim) => isComputed(claim) || Object.hasOwn(FREE, claim) || claim.startsWith(PROPERTY_PREFIX)
      || (claim === NODE_ID && kind.context === Context.ENVIRONMENT),
  };
}

/** The ordinary values that a language has. Most shapes have the same languages, so each is made once; it has few states. */
function ordinaryOf(values: Machine, language: Machine): Machine {
  const known = ORDINARY_OF.get(language) ?? new Map<Machine, Machine>();
  ORDINARY_OF.set(language, known);
  const machine = known.get(values) ?? new Product([values, language], []);
  known.set(values, machine);
  return machine;
}

const ORDINARY_OF = new WeakMap<Machine, Map<Machine, Machine>>();

/** Only a job with an environment has it. */
const NODE_ID = 'environment_node_id';

const FREE_LANGUAGES = Object.fromEntries(Object.entries(FREE).flatMap(([claim, machine]) => machine ? [[ownVariable(claim), machine]] : []));

function claimsOf({ context, run }: Kind, subject: Form, issuer: string): Map<string, Form> {
  const repository = [variable('owner'), text('/'), variable('name')];
  return new Map([
    ['iss', formOf(text(issuer))],
    ['sub', subject],
    ['repository', formOf(...repository)],
    ['repository_id', formOf(variable('repositoryId'))],
    ['repository_owner', formOf(variable('owner'))],
    ['repository_owner_id', formOf(variable('ownerId'))],
    ['repository_visibility', formOf(variable('visibility'))],
    ['ref', formOf(...run.ref)],
    ['ref_type', formOf(variable('refType'))],
    ['head_ref', run.pullRequest ? formOf(variable('headRef')) : formOf()],
    ['base_ref', run.pullRequest ? formOf(variable('baseRef')) : formOf()],
    ['event_name', formOf(variable('event'))],
    ['workflow', formOf(variable('workflowName'))],
    ['workflow_ref', formOf(...repository, text('/.github/workflows/'), variable('workflowFile'), text('@'), ...run.workflowAt)],
    ['job_workflow_ref', formOf(...JOB_WORKFLOW_REF)],
    ['runner_environment', formOf(variable('runner'))],
    ['actor', formOf(variable('actor'))],
    ['actor_id', formOf(variable('actorId'))],
    ['run_id', formOf(variable('runId'))],
    ['run_number', formOf(variable('runNumber'))],
    ['run_attempt', formOf(variable('runAttempt'))],
    ...context === Context.ENVIRONMENT ? [['environment', formOf(variable('environment'))] as const] : [],
  ]);
}
