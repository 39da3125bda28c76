import { PinnedRun } from './pinned-run';
import { GitHubWorkflowProps } from './workflow-props';
import { ClaimMatcher, isLiteral, MatcherKind } from '../../claims';
import { PinWords, Proposed, RefPin, RunPins } from '../../trust';

const WRITE: PinWords = {
  environment: "environment: 'production'",
  ref: "refs: [GitRef.protectedBranch('main')]",
  tag: "refs: [GitRefPattern.protectedTags('v*')]",
  pipelineFile: "workflow: 'apply.yml', with refs by their names",
  project: 'repository: GitHubRepository.immutable({ ... }), in place of allRepositoriesOf',
  reviewedOnly: "refs: [GitRef.protectedBranch('main')], without pullRequests",
};

/** What a trusted workflow of GitHub asks of a run, for the rules of its tier. */
export function pinsOf({ environment, refs, workflow, reusableWorkflow, ...props }: GitHubWorkflowProps, runs: readonly PinnedRun[]): RunPins {
  const isExact = (matcher: ClaimMatcher) => matcher.kind === MatcherKind.EXACT;
  const projects = runs.every(({ repository }) => repository.repositoryId !== undefined);
  const exactRefs = refs?.every(({ matcher }) => isExact(matcher)) === true;
  return {
    environment: environment !== undefined,
    refs: refs === undefined ? RefPin.ANY : exactRefs ? RefPin.EXACT : RefPin.PATTERN,
    onlyTags: refs?.every(({ matcher }) => startOf(matcher).startsWith('refs/tags/')) === true,
    provenRefs: false,
    declaredRefs: refs?.every(({ declaredProtected }) => declaredProtected) === true,
    pipelineFile: workflow !== undefined || reusableWorkflow !== undefined,
    projects,
    patterns: [
      // A file at the refs of the run is as exact as they are, in a repository that is named.
      ...workflow !== undefined && (refs === undefined || !projects) ? ['workflow'] : [],
      ...reusableWorkflow && !isExact(reusableWorkflow.matcher) ? ['reusable-workflow'] : [],
    ],
    proposed: proposedIn(props, refs?.map(({ matcher }) => startOf(matcher))),
    heldBy: {
      environment: ['environment'],
      refs: ['ref'],
      provenRefs: [],
      pipelineFile: [reusableWorkflow ? 'reusable-workflow' : 'workflow'],
      projects: ['tenant', 'repository'],
      // Of pull requests alone the event is what tells them.
      proposed: refs && !props.events ? ['ref'] : ['event'],
    },
    write: WRITE,
  };
}

/** A pull request is on no branch and on no tag; an environment takes every event unless one is asked for. */
function proposedIn({ pullRequests = false, events }: Pick<GitHubWorkflowProps, 'pullRequests' | 'events'>, refs: readonly string[] | undefined): Proposed {
  if (pullRequests || events?.every(isProposed)) return Proposed.ALONE;
  const isOnRefs = refs?.every((ref) => /^refs\/(?:heads|tags)\//.test(ref)) === true;
  return isOnRefs || events?.some(isProposed) === false ? Proposed.NONE : Proposed.TOO;
}

/** Of its subject for other events of pull requests: see `events.ts`. They run the code of the default branch. */
const isProposed = (event: string) => event === 'pull_request';

/** What each value begins with. */
function startOf({ exactValue, pattern }: ClaimMatcher): string {
  const [first] = pattern?.parts ?? [];
  return exactValue ?? (first !== undefined && isLiteral(first) ? first.literal : '');
}
