import { GitLabIssuer, GitLabProject, GitLabSubject, GitLabWorkflowProps } from '../../../src/issuers';
import { GitLabRun, mint } from '../../../src/issuers/gitlab/token';
import { TokenClaims } from '../../../src/trust';

// A small world, every job of which is tried: who else is there, on which refs, started by what. Nothing here asks the library what fits.

const product = <T extends object>(...lists: readonly (readonly Partial<T>[])[]): T[] => (
  lists.reduce<Partial<T>[]>((all, list) => all.flatMap((one) => list.map((other) => ({ ...one, ...other }))), [{}]) as T[]
);

/** Subjects as strangers choose them: what they leave out and in which order is theirs. */
const STRANGERS = [
  GitLabSubject.default(), GitLabSubject.byId(), GitLabSubject.of('project_path'), GitLabSubject.of('project_id'),
  GitLabSubject.of('project_path', 'ref', 'ref_type', 'ref_protected'),
  GitLabSubject.of('project_id', 'deployment_tier', 'environment_protected', 'ref_protected', 'ref', 'ref_type'),
];
const stranger = (path: string, projectId: string, namespaceId: string) => (
  STRANGERS.map((subject) => GitLabProject.of({ path, projectId, namespaceId, subject })));

type Projects = readonly Pick<GitLabRun, 'project'>[];

/** The declared projects in both of their groups. */
const own = (declared: readonly GitLabProject[]): Projects => declared.flatMap(({ path, projectId, subject }) => (
  ['72', '73'].map((namespaceId) => ({ project: GitLabProject.of({ path, projectId, namespaceId, subject }) }))));

/** Projects whose paths and ids look like a declared one's. */
const strangersTo = ({ path, projectId }: GitLabProject): Projects => [
  ...stranger(path.toUpperCase(), '901', '901'), ...stranger(`${path}/main`, `${projectId}0`, '72'),
  ...stranger(`x-${path}`, `1${projectId}`, '902'), ...stranger(path, '903', '903'),
].map((project) => ({ project }));

const NAMES = ['main', 'main-2', 'release/1', 'release/', 'x/release/1', 'v1', 'v', 'refs/heads/main', 'ref_type'];
const REFS = NAMES.flatMap((ref) => ['branch', 'tag'].map((refType) => ({ ref, refType })));
const ENVIRONMENTS: Partial<GitLabRun>[] = [
  { environment: undefined, environmentProtected: false, deploymentTier: 'production' },
  { environment: 'production', environmentProtected: true, deploymentTier: 'production' },
  { environment: 'production', environmentProtected: false, deploymentTier: 'production' },
  { environment: 'production/x', environmentProtected: true, deploymentTier: 'staging' },
];
const STARTED: Partial<GitLabRun>[] = [
  { source: 'push', configFile: '.gitlab-ci.yml', runner: 'self-hosted' },
  { source: 'merge_request_event', configFile: '.gitlab-ci.yml', runner: 'self-hosted' },
  { source: 'web', configFile: '.gitlab-ci.yml', runner: 'gitlab-hosted' },
  { source: 'push', configFile: 'x/.gitlab-ci.yml', runner: 'self-hosted' },
];

export interface Job { readonly run: GitLabRun; readonly token: TokenClaims }

/** All jobs of the world of a workflow, as its issuer would mint their tokens. */
export function jobsAround({ issuer = GitLabIssuer.gitlabCom(), project, projects = [] }: GitLabWorkflowProps, audience: string): Job[] {
  const declared = project ? [project] : projects;
  const instance = [{ issuer, audience }];
  const isProtected = [{ refProtected: true }, { refProtected: false }];
  const runs = [
    ...product<GitLabRun>(instance, own(declared), REFS, isProtected, ENVIRONMENTS, STARTED),
    ...product<GitLabRun>(instance, strangersTo(declared[0]), REFS, isProtected, ENVIRONMENTS.slice(0, 2), STARTED.slice(0, 1)),
  ];
  return runs.map((run) => ({ run, token: mint(run) }));
}
