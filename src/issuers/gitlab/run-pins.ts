import { OF_MERGE_REQUESTS } from './conditions';
import { GitLabWorkflowProps } from './workflow-props';
import { MatcherKind } from '../../claims';
import { PinWords, Proposed, RefPin, RunPins } from '../../trust';

const WRITE: PinWords = {
  environment: "environment: 'production'",
  ref: "refs: [GitLabRef.protectedBranch('main')]",
  tag: "refs: [GitLabRef.protectedTags('v*')]",
  pipelineFile: "configFile: '.gitlab-ci.yml'",
  reviewedOnly: "refs: [GitLabRef.protectedBranch('main')], without pipelineSources",
};

/** What a trusted workflow of GitLab asks of a job, for the rules of its tier. */
export function pinsOf({ environment, refs, configFile, pipelineSources: sources }: GitLabWorkflowProps): RunPins {
  const isMergeRequest = (source: string) => OF_MERGE_REQUESTS.includes(source);
  const arePinned = refs.every(({ matcher }) => matcher.kind === MatcherKind.EXACT);
  const areProtected = refs.every(({ isProtected }) => isProtected);
  return {
    environment: environment !== undefined,
    refs: arePinned ? RefPin.EXACT : RefPin.PATTERN,
    onlyTags: refs.every(({ type }) => type === 'tag'),
    provenRefs: areProtected,
    declaredRefs: false,
    pipelineFile: configFile !== undefined,
    // A project is always told by its id.
    projects: true,
    patterns: [],
    proposed: sources?.every(isMergeRequest) ? Proposed.ALONE : sources?.some(isMergeRequest) ? Proposed.TOO : Proposed.NONE,
    heldBy: {
      environment: ['environment'],
      refs: ['ref'],
      provenRefs: ['ref', 'protected-ref'],
      pipelineFile: ['config-file'],
      projects: ['tenant', 'project'],
      proposed: sources === undefined && areProtected ? ['ref', 'protected-ref'] : ['pipeline-source'],
    },
    write: WRITE,
  };
}
