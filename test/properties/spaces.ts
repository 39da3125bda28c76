import { Product } from '../../src/claims';
import { Machine } from '../../src/claims/automaton';
import { formOf, TokenShape, variable } from '../../src/claims/solve';
import { WordList } from '../../src/claims/word-list';
import { GitHubWorkflow, SubjectTemplate } from '../../src/issuers';
import * as machines from '../../src/issuers/github/mintable/machines';
import { Repositories, shapesOf } from '../../src/issuers/github/mintable/shapes';
import { LANGUAGES } from '../../src/issuers/github/mintable/variables';
import { PinnedRepository, PinnedRun } from '../../src/issuers/github/pinned-run';

/** All models are of few names, so that each language is made once, and its states are found once. */
function once<A extends unknown[]>(make: (language: Machine, ...values: A) => Machine): (language: Machine, ...values: A) => Machine {
  const made = new WeakMap<Machine, Map<string, Machine>>();
  return (language, ...values) => {
    const known = made.get(language) ?? new Map<string, Machine>();
    made.set(language, known);
    const key = JSON.stringify(values);
    const machine = known.get(key) ?? make(language, ...values);
    known.set(key, machine);
    return machine;
  };
}

const except = once(machines.except);
const ANYTHING = machines.glob('*');
const listed = once((_, ...values: string[]) => machines.oneOf(...values));
const oneOf = (...values: string[]) => listed(ANYTHING, ...values);
const withoutUndocumented = once((event) => new Product([event], [UNDOCUMENTED]));

/** The property that workflows pin. */
const PROPERTY = 'repo_property_tier';

/** For how long: names stay with their ids, or they do not. */
export enum Names { STAY, CHANGE }

/** Events of which GitHub does not document what subject they have: the reports say so, and no proof speaks of them. */
const UNDOCUMENTED = new WordList(['pull_request_target', 'pull_request_review', 'pull_request_review_comment']);

/**
 * The tokens that the issuer of a workflow can mint: its repositories under every template and in every form of their names that the
 * workflow gives them, in any combination, and all others under any template.
 */
export function spaceOf(workflow: GitHubWorkflow, names: Names): TokenShape[] {
  const spaces = SPACES.get(workflow) ?? [];
  SPACES.set(workflow, spaces);
  return spaces[names] ??= makeSpace(workflow, names);
}

const SPACES = new WeakMap<GitHubWorkflow, TokenShape[][]>();

function makeSpace(workflow: GitHubWorkflow, names: Names): TokenShape[] {
  const runs = workflow._runs;
  const [{ issuer }] = runs;
  return repositoriesOf(runs, names).flatMap((repositories) => shapesOf(repositories, issuer.url)
    .filter(({ name }) => !name.includes(', review') && (issuer.mintsImmutableSubjects || !name.includes('immutable')))
    .flatMap((shape) => withProperty(documented(areEscaped(repositories, runs[0]) ? shape : unescaped(shape)), repositories)));
}

function documented(shape: TokenShape): TokenShape {
  const variables = new Map(shape.variables);
  variables.set('event', withoutUndocumented(variables.get('event')!));
  // An ordinary value must be of the language, too.
  return { ...shape, variables, ordinary: new Map([...shape.ordinary ?? []].filter(([name]) => name !== 'event')) };
}

/** A claim that stands in an unescaped subject is there: for called files that is what everybody observed. */
const unescaped = (shape: TokenShape): TokenShape => ({ ...shape, escaped: undefined, optional: (claim) => claim === 'environment' && shape.optional(claim) });

/** The custom property that workflows pin has the same value in its claim and in the subject: under any template, the subject has that one or another. */
function withProperty(shape: TokenShape, { known }: Repositories): TokenShape[] {
  const tied = (variables: Record<string, Machine>): TokenShape => ({
    ...shape,
    claims: new Map([...shape.claims, [PROPERTY, formOf(variable('propertyValue'))]]),
    variables: new Map([...shape.variables, ...Object.entries(variables)]),
    optional: (claim) => claim === PROPERTY || shape.optional(claim),
  });
  if (known) return known.subjectTemplate.keys.includes(PROPERTY) ? [tied({})] : [shape];
  const other = new Map([...shape.variables, ['property', except(LANGUAGES.property, 'tier')] as const]);
  return [{ ...shape, variables: other }, tied({ property: oneOf('tier') })];
}

/** Whether the subjects of some repositories are escaped; of those whose template is not known, those that have a customized one. */
const areEscaped = ({ known }: Repositories, { issuer }: PinnedRun) => issuer._escapes(!known?.subjectTemplate.isDefault);

type Named = PinnedRepository & { readonly name: string; readonly repositoryId: string };

function repositoriesOf(runs: readonly PinnedRun[], names: Names): Repositories[] {
  const named = runs.map(({ repository }) => repository).filter((one): one is Named => one.name !== undefined);
  const ids = [...new Set(named.map(({ repositoryId }) => repositoryId))];
  const known = ids.flatMap((id) => formsOf(named.filter(({ repositoryId }) => repositoryId === id), runs[0], names));
  const strangers = names === Names.STAY ? others(runs, named) : [{ name: 'any other repository', variables: { repositoryId: except(LANGUAGES.repositoryId, ...ids) } }];
  // A server may escape the default template otherwise than the rest.
  const byDefault = { subjectTemplate: SubjectTemplate.default(), immutable: [false] };
  return [...known, ...strangers, ...runs[0].issuer.multiTenant ? [] : strangers.map((one) => ({ ...one, known: byDefault }))];
}

/** Each template with each of the names. */
function formsOf(forms: readonly Named[], { issuer }: PinnedRun, names: Names): Repositories[] {
  const templates = [...new Map(forms.map(({ subjectTemplate }) => [`${subjectTemplate}`, subjectTemplate])).values()];
  const immutable = !issuer.mintsImmutableSubjects ? [false] : forms.some((one) => !one.subjectsCarryIds) ? [false, true] : [true];
  return templates.flatMap((subjectTemplate) => forms.map((one): Repositories => ({
    name: `${one.owner}/${one.name} [${subjectTemplate}]`,
    known: { subjectTemplate, immutable },
    constants: { repository_id: one.repositoryId, ...names === Names.STAY ? { repository_owner_id: one.ownerId, repository_owner: one.owner, repository: `${one.owner}/${one.name}` } : {} },
    variables: {
      repositoryId: oneOf(one.repositoryId),
      ...names === Names.STAY ? { owner: oneOf(one.owner), ownerId: oneOf(one.ownerId), name: oneOf(one.name) } : {},
    },
  })));
}

const namesOf = (named: readonly Named[], owner: string) => named.filter((one) => one.owner === owner).map(({ name }) => name);

function others(runs: readonly PinnedRun[], named: readonly Named[]): Repositories[] {
  const owners = new Map(runs.map(({ repository: { ownerId, owner } }) => [ownerId, owner]));
  const repositoryId = except(LANGUAGES.repositoryId, ...named.map((one) => one.repositoryId));
  return [
    ...[...owners].map(([ownerId, owner]): Repositories => ({
      name: `another repository of ${owner}`,
      variables: { ownerId: oneOf(ownerId), owner: oneOf(owner), repositoryId, name: except(LANGUAGES.name, ...namesOf(named, owner)) },
    })),
    {
      name: 'a repository of another owner',
      variables: { ownerId: except(LANGUAGES.ownerId, ...owners.keys()), owner: except(LANGUAGES.owner, ...owners.values()), repositoryId },
    },
  ];
}
