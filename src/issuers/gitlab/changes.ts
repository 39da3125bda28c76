import { readSubject } from './subject';
import { GitLabSubject } from './subject-components';
import { GitLabRun, mint } from './token';
import { ChangesOfOneKind, RunChange, textOf, TokenClaims } from '../../trust';

const OTHER = 'any-other-name';
const STRANGER = { projectId: '900900902', namespaceId: '900900901' };

/** All that could have been different about the job of a token; undefined where its subject does not follow from its other claims. */
export function changesOf(token: TokenClaims): readonly ChangesOfOneKind[] | undefined {
  const run = runOf(token);
  if (run === undefined || mint(run).sub !== token.sub) return undefined;
  const change = (name: string, claim: string, other: Partial<GitLabRun>): RunChange[] => changed(token, run, name, claim, other);
  return [...refChanges(run, change), ...projectChanges(run, change), ...jobChanges(run, change)].filter((kind) => kind.length > 0);
}

type Change = (name: string, claim: string, other: Partial<GitLabRun>) => RunChange[];

function refChanges({ ref, refType, refProtected }: GitLabRun, change: Change): RunChange[][] {
  const twin = refType === 'tag' ? 'branch' : 'tag';
  return [
    [...change(`any other ${refType}`, 'ref', { ref: OTHER }), ...change(`a ${refType} whose name begins like this one`, 'ref', { ref: `${ref}-2` })],
    [...change(`any ${twin}`, 'ref_type', { refType: twin, ref: OTHER }), ...change(`a ${twin} named like the ${refType}`, 'ref_type', { refType: twin })],
    change(refProtected ? 'the ref is not protected' : 'the ref is protected', 'ref_protected', { refProtected: !refProtected }),
  ];
}

function projectChanges({ project }: GitLabRun, change: Change): RunChange[][] {
  const { path, subject } = project;
  return [
    change('any other project of the group', 'project_id', { project: { ...project, path: `${path.slice(0, path.lastIndexOf('/'))}/${OTHER}`, projectId: STRANGER.projectId } }),
    [...change('any project of any group', 'project_id', { project: { subject, path: `${OTHER}/${OTHER}`, ...STRANGER } }),
      ...change('a stranger who takes the path after it is given up', 'project_id', { project: { subject, path, ...STRANGER } })],
    change('the project after a transfer', 'namespace_id', { project: { ...project, namespaceId: STRANGER.namespaceId } }),
  ];
}

function jobChanges({ environment, source, environmentProtected }: GitLabRun, change: Change): RunChange[][] {
  return [
    change(environment === undefined ? 'a job with an environment' : 'any other environment', 'environment', { environment: OTHER }),
    environment === undefined ? [] : change('no environment', 'environment', { environment: undefined }),
    environment === undefined ? [] : change('other protection of the environment', 'environment_protected', { environmentProtected: !environmentProtected }),
    source === 'merge_request_event' ? [] : change('a merge request from the branch', 'pipeline_source', { source: 'merge_request_event' }),
    ['push', 'web', 'schedule', 'api', 'trigger'].filter((one) => one !== source).flatMap((one) => change(`another source of the pipeline: ${one}`, 'pipeline_source', { source: one })),
    change('any other pipeline file of the project', 'ci_config_ref_uri', { configFile: `${OTHER}.yml` }),
    change('any other audience', 'aud', { audience: `https://${OTHER}.example` }),
  ];
}

/** The token with all that follows from a change; nothing where the token holds nothing of it. */
function changed(token: TokenClaims, run: GitLabRun, name: string, claim: string, other: Partial<GitLabRun>): RunChange[] {
  const [before, after] = [mint(run), mint({ ...run, ...other })];
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((one) => before[one] !== after[one] && (Object.hasOwn(token, one) || other.environment !== undefined));
  if (differing.length === 0) return [];
  const merged = { ...token, ...Object.fromEntries(differing.map((one) => [one, after[one]])) };
  return [{ name, claim, token: Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) }];
}

/** The job that a token is of; what a partial token lacks is read from its subject, or is ordinary. */
function runOf(token: TokenClaims): GitLabRun | undefined {
  const [iss, sub] = [textOf(token, 'iss'), textOf(token, 'sub')];
  const parts = sub === undefined ? undefined : readSubject(sub);
  if (iss === undefined || parts === undefined) return undefined;
  const of = (claim: string, ordinary: string) => textOf(token, claim) ?? (Object.hasOwn(parts, claim) ? parts[claim] : ordinary);
  const config = /^(.*?)\/\/([^@]+)@/.exec(of('ci_config_ref_uri', ''));
  const path = of('project_path', 'any-group/any-project');
  if (!readable(Object.keys(parts))) return undefined;
  const host = config?.[1].endsWith(`/${path}`) ? config[1].slice(0, -path.length - 1) : iss.replace(/^https:\/\//, '');
  return {
    issuer: { url: iss, host },
    project: { path, projectId: of('project_id', '1'), namespaceId: of('namespace_id', '2'), subject: GitLabSubject.of(...Object.keys(parts)) },
    refType: of('ref_type', 'branch'),
    ref: of('ref', 'main'),
    refProtected: of('ref_protected', 'true') === 'true',
    environment: textOf(token, 'environment') ?? (parts.deployment_tier === undefined && parts.environment_protected === undefined ? undefined : 'production'),
    environmentProtected: of('environment_protected', 'true') === 'true',
    deploymentTier: of('deployment_tier', 'production'),
    source: of('pipeline_source', 'push'),
    configFile: config?.[2] ?? '.gitlab-ci.yml',
    runner: of('runner_environment', 'gitlab-hosted'),
    audience: of('aud', ''),
  };
}

const LATER = ['ref_type', 'ref', 'ref_protected', 'environment_protected', 'deployment_tier'];
const readable = (components: readonly string[]) => components.slice(1).every((component) => LATER.includes(component));
