import { GitLabIssuer } from './issuer';
import { GitLabProject } from './project';
import { GitLabRef } from './ref';
import { GitLabWorkflowProps } from './workflow-props';
import { ClaimMatcher, ClaimPattern } from '../../claims';
import { tooManyAlternatives } from '../../internal/catalogue/github-workflow';

/** One alternative of a trusted workflow, before it becomes conditions: what is pinned, undefined where nothing is. */
export interface PinnedRun extends Pick<GitLabWorkflowProps, 'environment' | 'deploymentTier' | 'runner'> {
  readonly issuer: GitLabIssuer;
  readonly project: GitLabProject;
  readonly ref: GitLabRef;
  readonly environmentProtected: boolean;
  /** What started the pipeline. */
  readonly source?: string;
  /** `ci_config_ref_uri`. */
  readonly config?: ClaimMatcher;
}

const MOST_ALTERNATIVES = 400;

/** The projects that a workflow names. */
export const projectsOf = ({ project, projects = [] }: GitLabWorkflowProps): GitLabProject[] => project ? [project] : [...projects];

/** The alternatives of a trusted workflow: projects x refs x sources, each once. */
export function expand(props: GitLabWorkflowProps): PinnedRun[] {
  const sources: (string | undefined)[] = props.pipelineSources ?? [undefined];
  const projects = projectsOf(props);
  const count = projects.length * props.refs.length * sources.length;
  if (count > MOST_ALTERNATIVES) throw tooManyAlternatives(props.name, count, MOST_ALTERNATIVES);
  const runs = projects.flatMap((project) => props.refs.flatMap((ref) => sources.map((source) => pin(props, project, ref, source))));
  return [...new Map(runs.map((run) => [JSON.stringify([run.project.projectId, run.ref.type, run.ref.matcher.key, run.source]), run])).values()];
}

function pin(props: GitLabWorkflowProps, project: GitLabProject, ref: GitLabRef, source?: string): PinnedRun {
  const { issuer = GitLabIssuer.gitlabCom(), environment, environmentProtected = false, deploymentTier, runner, configFile } = props;
  const config = configFile === undefined ? undefined : configAt(issuer, project, ref, configFile);
  return { issuer, project, ref, environment, environmentProtected, deploymentTier, runner, source, config };
}

/** No scheme, and two slashes before the file. */
function configAt({ host }: GitLabIssuer, { path }: GitLabProject, { type, matcher }: GitLabRef, file: string): ClaimMatcher {
  const front = `${host}/${path}//${file}@refs/${type === 'tag' ? 'tags' : 'heads'}/`;
  return ClaimMatcher.fitting(ClaimPattern.concat(front, matcher.pattern ?? matcher.exactValue!));
}
