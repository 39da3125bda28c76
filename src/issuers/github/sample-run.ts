import { isOnMerge } from './events';
import { PinnedRun } from './pinned-run';
import { GitHubRun } from './token';
import { ClaimMatcher, exampleOf } from '../../claims';
import { PROPERTY_PREFIX } from '../../facts';

/** A concrete run that satisfies an alternative; what is not pinned gets an ordinary value. */
export function sampleRun(pinned: PinnedRun, audience: string): GitHubRun {
  const { repository } = pinned;
  const event = pinned.event ?? 'push';
  return {
    issuer: pinned.issuer,
    repository: { ...repository, name: repository.name ?? 'any-repository', repositoryId: repository.repositoryId ?? '700700700' },
    ref: exampleFor(pinned.ref) ?? (isOnMerge(event) ? 'refs/pull/7/merge' : 'refs/heads/main'),
    event,
    environment: pinned.environment,
    workflow: pinned.workflowFile ?? 'deploy.yml',
    jobWorkflowRef: exampleFor(pinned.reusableWorkflow),
    runnerEnvironment: pinned.runnerEnvironment ?? 'github-hosted',
    visibility: pinned.visibility ?? 'private',
    enterpriseId: pinned.enterpriseId,
    properties: { ...ordinaryProperties(pinned), ...pinned.properties },
    audience,
  };
}

/** Those that the template writes into the subject and nothing pins. */
function ordinaryProperties({ repository }: PinnedRun): Record<string, string> {
  const keys = repository.subjectTemplate.keys.filter((key) => key.startsWith(PROPERTY_PREFIX));
  return Object.fromEntries(keys.map((key) => [key.slice(PROPERTY_PREFIX.length), 'any-value']));
}

/** `pull_request_target` runs on the default branch, the other three on the merge of the pull request. */

/** A value that fits: the exact one, or a shortest example of a pattern. */
export function exampleFor(matcher?: ClaimMatcher): string | undefined {
  if (matcher === undefined) return undefined;
  const example = exampleOf({ all: [matcher], none: [] });
  return example && 'value' in example ? example.value : undefined;
}
