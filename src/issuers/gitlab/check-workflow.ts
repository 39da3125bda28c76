import { projectsOf } from './pinned-run';
import { GitLabProject } from './project';
import { DeploymentTier, GitLabRunner, GitLabWorkflowProps } from './workflow-props';
import { componentNotPinned, malformedGitLabWorkflow } from '../../internal/catalogue/gitlab';
import { checkProps, having, isBoolean, listOf, PropertyKinds } from '../../internal/check-props';
import { checkAcknowledgement, checkAudiences, checkControls, checkWorkflowName, literal, TIER_KINDS } from '../../trust';

const isProject = having('path', 'projectId', 'subject');
const oneOf = (values: object) => (value: unknown) => Object.values(values).includes(value);

const KINDS: PropertyKinds<GitLabWorkflowProps> = {
  name: { write: "'production'", required: true },
  project: { is: isProject, write: 'GitLabProject.of({ ... })' },
  projects: { is: listOf(isProject), write: '[GitLabProject.of({ ... })]' },
  refs: { is: listOf(having('type', 'matcher', 'isProtected')), write: "[GitLabRef.protectedBranch('main')]", required: true },
  issuer: { is: having('url', 'host', 'multiTenant'), write: 'GitLabIssuer.gitlabCom()' },
  environment: { write: "'production'" },
  environmentProtected: { is: isBoolean, write: 'true' },
  deploymentTier: { is: oneOf(DeploymentTier), write: 'DeploymentTier.PRODUCTION' },
  pipelineSources: { is: Array.isArray, write: "['push']" },
  configFile: { write: "'.gitlab-ci.yml'" },
  runner: { is: oneOf(GitLabRunner), write: 'GitLabRunner.GITLAB_HOSTED' },
  audiences: { is: having(), write: "{ aws: '...' }" },
  acknowledge: { is: listOf(having('id', 'reason', 'expires')), write: "[{ id: 'azure/environment', reason: '...', expires: '2027-06-30' }]" },
  ...TIER_KINDS,
};
const SOURCE = /^[a-z][a-z_]{0,60}$/;
const FILE = /^(?!\/)(?!.*(?:\/\/|\.\.))[A-Za-z0-9_./-]{1,200}\.ya?ml$/;

/** Checks what the parts of the model have not checked themselves. */
export function checkWorkflow(props: GitLabWorkflowProps): void {
  checkProps('GitLabWorkflow', props, KINDS);
  checkWorkflowName(props.name);
  checkControls(props);
  checkProjects(props);
  checkRefs(props);
  checkTexts(props);
  checkComponents(props);
  checkAudiences(props);
  (props.acknowledge ?? []).forEach(checkAcknowledgement);
}

function checkProjects({ project, projects }: GitLabWorkflowProps): void {
  if ((project === undefined) === (projects === undefined) || projects?.length === 0) {
    throw malformedGitLabWorkflow('choice of projects', projects, 'one of `project` and `projects` (not empty)', 'project: GitLabProject.of({ ... })');
  }
  const told = (projects ?? []).map(({ path, projectId }) => `${path} (id ${projectId})`);
  if (isTwice(projects ?? [])) throw malformedGitLabWorkflow('list of projects', told, 'each project once: an id has one path and one form of subjects, a path one id', 'projects: the project as GitLab has it today');
}

/** Told twice, a project could be pinned to a group in one place and not in the other. GitLab does not tell casings of paths apart. */
function isTwice(projects: readonly GitLabProject[]): boolean {
  const isRepeated = (values: readonly string[]) => new Set(values).size < values.length;
  return isRepeated(projects.map(({ projectId }) => projectId)) || isRepeated(projects.map(({ path }) => path.toLowerCase()));
}

/** One requirement speaks of the protection of all. */
function checkRefs({ refs }: GitLabWorkflowProps): void {
  if (refs.length === 0) throw malformedGitLabWorkflow('list of refs', refs, 'one or more refs: every run of the project would get in', "refs: [GitLabRef.protectedBranch('main')]");
  if (new Set(refs.map(({ isProtected }) => isProtected)).size > 1) {
    throw malformedGitLabWorkflow('list of refs', refs.map(String), 'refs all of which are protected, or none', 'two trusted workflows, one for the protected refs');
  }
}

function checkTexts({ environment, pipelineSources, configFile }: GitLabWorkflowProps): void {
  // @see https://docs.gitlab.com/ci/yaml/#environmentname
  if (environment !== undefined && !/^(?!\s)[A-Za-z0-9 _/${}.-]{1,255}$/.test(literal('environment', environment))) {
    throw malformedGitLabWorkflow('environment', environment, 'letters, digits, spaces and _ - / . $ { }, at most 255; no wildcard', "environment: 'production'");
  }
  if (pipelineSources?.length === 0 || pipelineSources?.some((source) => !SOURCE.test(literal('pipeline source', source)))) {
    throw malformedGitLabWorkflow('list of pipeline sources', pipelineSources, 'one or more values of CI_PIPELINE_SOURCE', "pipelineSources: ['push']");
  }
  if (configFile !== undefined && !FILE.test(literal('config file', configFile))) {
    throw malformedGitLabWorkflow('config file', configFile, 'the path of a YAML file in the project, without a slash in front', "configFile: '.gitlab-ci.yml'");
  }
}

/** A component is missing from the subject of a job that has no value for it, so that an open one has two forms. */
function checkComponents(props: GitLabWorkflowProps): void {
  const pins = [
    ['ref_protected', props.refs.every(({ isProtected }) => isProtected), "refs: [GitLabRef.protectedBranch('main')]"],
    ['environment_protected', props.environmentProtected === true, 'environmentProtected: true'],
    ['deployment_tier', props.deploymentTier !== undefined, 'deploymentTier: DeploymentTier.PRODUCTION'],
  ] as const;
  for (const { path, subject: { components } } of projectsOf(props)) {
    const open = pins.find(([component, pinned]) => components.includes(component) && !pinned);
    if (open) throw componentNotPinned(open[0], path, open[2]);
  }
}
