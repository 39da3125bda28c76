import { GitLabProject } from './project';
import { Machine, Product, WordList } from '../../claims';
import { Form, formOf, Letters, Piece, text, TokenShape, variable } from '../../claims/solve';
import { deploymentOf, GITLAB_FACTS } from '../../facts';
import { IDeclaredProject, NameStability, TokenSpace } from '../../trust';

const ID = Letters.of('0123456789', 1, 20);
const oneOf = (...values: string[]): Machine => new WordList(values);
const LANGUAGES: Readonly<Record<string, Machine>> = {
  project_id: ID,
  namespace_id: ID,
  pipeline_id: ID,
  job_id: ID,
  project_path: Letters.without(':\n*?'),
  ref: Letters.without(':\n*? '),
  ref_type: oneOf('branch', 'tag'),
  ref_protected: oneOf('true', 'false'),
  pipeline_source: Letters.of('abcdefghijklmnopqrstuvwxyz_'),
  runner_environment: oneOf('gitlab-hosted', 'self-hosted'),
  project_visibility: oneOf('private', 'internal', 'public'),
};
const OF_ENVIRONMENTS: Readonly<Record<string, Machine>> = {
  environment: Letters.without('\n:'),
  environment_protected: oneOf('true', 'false'),
  deployment_tier: oneOf('production', 'staging', 'testing', 'development', 'other'),
};
const LATER = ['ref_type', 'ref', 'ref_protected', ...Object.keys(OF_ENVIRONMENTS).slice(1)];
const piece = (name: string, first: boolean): Piece[] => [text(`${first ? '' : ':'}${name}:`), variable(name)];

/** Projects of which the same is known. */
interface Projects { readonly name: string; readonly components?: readonly string[]; readonly variables: Readonly<Record<string, Machine>> }

/** The tokens that an instance can mint; undefined of an instance of one's own, whose claims depend on its version. */
export function tokenSpace(issuer: string, projects: readonly IDeclaredProject[], stability: NameStability): TokenSpace | undefined {
  if (deploymentOf(issuer)?.claimsSettled !== true) return undefined;
  const declared = projects.filter((one): one is GitLabProject => one.ciSystem === GITLAB_FACTS.id);
  const kinds = [...declared.map((one) => known(one, stability)), others(declared, stability)];
  let shapes: readonly TokenShape[] | undefined;
  return {
    assumptions: declared.map(({ path, projectId, subject }) => `the project ${path} (${projectId}) keeps the components of its subject: ${subject}`),
    shapes: () => shapes ??= kinds.flatMap((kind) => [false, true].map((withEnvironment) => shapeOf(issuer, kind, withEnvironment))),
  };
}

function known({ path, projectId, namespaceId, subject: { components } }: GitLabProject, stability: NameStability): Projects {
  const stable = stability === NameStability.STABLE;
  const names = stable ? { project_path: oneOf(path), ...namespaceId === undefined ? {} : { namespace_id: oneOf(namespaceId) } } : {};
  return { name: `a job of ${path}`, components, variables: { project_id: oneOf(projectId), ...names } };
}

/** All others choose the components of their subjects as they like. */
function others(declared: readonly GitLabProject[], stability: NameStability): Projects {
  const but = (name: string, values: string[]) => values.length === 0 ? {} : { [name]: new Product([LANGUAGES[name]], [new WordList(values)]) };
  const paths = stability === NameStability.STABLE ? but('project_path', declared.map(({ path }) => path)) : {};
  return { name: 'a job of any other project', variables: { ...but('project_id', declared.map(({ projectId }) => projectId)), ...paths } };
}

function shapeOf(issuer: string, { name, components, variables }: Projects, withEnvironment: boolean): TokenShape {
  const languages = { ...LANGUAGES, ...withEnvironment ? OF_ENVIRONMENTS : {} };
  const isThere = (component: string) => Object.hasOwn(languages, component);
  const sub = components ? formOf(...components.filter(isThere).flatMap((one, index) => piece(one, index === 0))) : anySubject(LATER.filter(isThere));
  const claims = Object.keys(languages).map((claim): [string, Form] => [claim, formOf(variable(claim))]);
  return {
    name: withEnvironment ? `${name} with an environment` : name,
    claims: new Map([['iss', formOf(text(issuer))], ['sub', sub], ...claims]),
    variables: new Map(Object.entries({ ...languages, ...variables })),
    constants: new Map([['iss', issuer]]),
    optional: () => false,
    // What is said of environments is absent where there is none; of all else nothing is settled here.
    free: (claim) => !Object.hasOwn(OF_ENVIRONMENTS, claim),
  };
}

/** The project first, then each other component once, in any order. */
function anySubject(later: readonly string[]): Form {
  const after = (used: readonly string[]): Form[] => later.filter((one) => !used.includes(one)).map((one) => {
    const now = [...used, one].sort();
    return { pieces: piece(one, false), ends: true, more: () => after(now), key: now.join() };
  });
  return { pieces: [], ends: false, more: () => ['project_id', 'project_path'].map((one) => ({ pieces: piece(one, true), ends: true, more: () => after([]) })) };
}
