import { projectsOf } from './pinned-run';
import { GitLabWorkflowProps } from './workflow-props';

/** What nothing pins, in words, for the report. */
export function openEnds(props: GitLabWorkflowProps): string[] {
  return [
    ...refs(props),
    ...props.environment === undefined ? ['environment: none is pinned: jobs without one, and with any one'] : [],
    ...props.pipelineSources ? [] : ['pipeline source: schedules, triggers, the API and runs by hand start pipelines on the same refs'],
    ...props.configFile === undefined ? ['config file: none is pinned'] : [`config file: what ${props.configFile} includes is seen in no claim`],
    ...paths(props),
    // https://gitlab.com/gitlab-org/gitlab/-/issues/561735 (2026-11-27)
    ...props.issuer?.multiTenant === false ? ['version: before GitLab 18.2.2 a merge request of a fork that runs in the project has the project\'s claims, and its subject'] : [],
    'the job itself: whoever edits the pipeline file chooses the audience, and every script of the job can read the token',
  ];
}

/** Whether GitLab calls the ref of a merge request protected where its source branch alone is, is not documented. */
function refs({ refs: given, pipelineSources }: GitLabWorkflowProps): string[] {
  const loose = given.filter(({ isProtected }) => !isProtected).map((ref) => `${ref}: not pinned to be protected: anyone who can push it decides what runs on it`);
  const branches = pipelineSources === undefined ? given.filter(({ isProtected, type }) => isProtected && type === 'branch') : [];
  return [...loose, ...branches.map((ref) => `${ref}: merge requests from it have its subject; GitLab does not document when it calls their ref protected`)];
}

function paths(props: GitLabWorkflowProps): string[] {
  const { issuer } = props;
  return projectsOf(props).filter(({ subject }) => subject.components[0] === 'project_path' && issuer?.multiTenant === false)
    .map(({ path }) => `${path}: AWS knows the projects of this instance by path alone: whoever gets a path that was given up gets in, unless GitLab refuses the token`);
}
