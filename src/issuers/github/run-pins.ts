import { isOnMerge } from './events';
import { PinnedRun } from './pinned-run';
import { GitHubWorkflowProps } from './workflow-props';
import { ClaimMatcher, MatcherKind, startOf } from '../../claims';
import { Proposed, RefPin, RunPins } from '../../trust';

const WRITE = {
  environment: "environment: 'production'",
  ref: "refs: [GitRef.protectedBranch('main')]",
  tag: "refs: [GitRefPattern.protectedTags('v*')]",
  pipelineFile: "workflow: 'apply.yml', with refs by their names",
  project: 'repository: GitHubRepository.immutable({ ... }), in place of allRepositoriesOf',
};

/** What a trusted workflow of GitHub asks of a run, for the rules of its tier. */
export function pinsOf({ environment, refs, workflow, reusableWorkflow, ...props }: GitHubWorkflowProps, runs: readonly PinnedRun[]): RunPins {
  const isExact = (matcher: ClaimMatcher) => matcher.kind === MatcherKind.EXACT;
  const projects = runs.every(({ repository }) => repository.repositoryId !== undefined);
  const starts = refs?.map(({ matcher }) => startOf(matcher));
  const proposed = proposedIn(props, starts);
  const exactRefs = refs?.every(({ matcher }) => isExact(matcher)) === true;
  return {
    environment: environment !== undefined,
    refs: refs === undefined ? RefPin.ANY : exactRefs ? RefPin.EXACT : RefPin.PATTERN,
    onlyTags: starts?.every((start) => start.startsWith('refs/tags/')) === true,
    provenRefs: false,
    declaredRefs: refs?.every(({ declaredProtected }) => declaredProtected) === true,
    pipelineFile: workflow !== undefined || reusableWorkflow !== undefined,
    projects,
    patterns: [
      // A file at the refs of the run is as exact as they are, in a repository that is named.
      ...workflow !== undefined && (refs === undefined || !projects) ? ['workflow'] : [],
      ...reusableWorkflow && !isExact(reusableWorkflow.matcher) ? ['reusable-workflow'] : [],
    ],
    proposed,
    heldBy: {
      environment: ['environment'],
      refs: ['ref'],
      provenRefs: [],
      pipelineFile: [reusableWorkflow ? 'reusable-workflow' : 'workflow'],
      projects: ['tenant', 'repository'],
      // Of pull requests alone the event is what tells them; beside refs that keep them out, it need not.
      proposed: proposed === Proposed.NONE && areOnRefs(starts) ? ['ref'] : ['event'],
    },
    write: { ...WRITE, ref: reviewed(WRITE.ref, props), tag: reviewed(WRITE.tag, props), reviewedOnly: reviewed(WRITE.ref, props) },
  };
}

/** A pull request is on no branch and on no tag; an environment takes every event unless one is asked for. */
function proposedIn({ pullRequests = false, events }: Pick<GitHubWorkflowProps, 'pullRequests' | 'events'>, refs: readonly string[] | undefined): Proposed {
  if (pullRequests || events?.every(isOnMerge)) return Proposed.ALONE;
  return areOnRefs(refs) || events?.some(isOnMerge) === false ? Proposed.NONE : Proposed.TOO;
}

const areOnRefs = (starts: readonly string[] | undefined) => starts?.every((ref) => /^refs\/(?:heads|tags)\//.test(ref)) === true;

/** Refs with what has to go for them: no pull request is on a ref, and beside nothing but its events they keep nothing out. */
function reviewed(refs: string, { pullRequests = false, events }: Pick<GitHubWorkflowProps, 'pullRequests' | 'events'>): string {
  if (pullRequests) return `${refs}, without pullRequests`;
  return events?.some(isOnMerge) === true ? `events: ['push'] and ${refs}` : refs;
}
