import { EVENTS_ON_A_PULL_REQUEST, QUEUE } from './pipeline-facts';
import { GitHubWorkflowProps } from './workflow-props';

/** The ref of the run, as GitHub fills it in. */
const REF = '${{ github.ref }}';

/**
 * Which runs of the job wait for one another. A plan or a preview of a pull request is outdated by the next push, so it is cancelled, and by
 * nobody else's. Everything else is taken for a deployment: cancelled half way, it would be left half applied, so it waits. Branches and tags
 * that a pattern names do not wait for each other.
 */
export function concurrencyOf(props: GitHubWorkflowProps): Record<string, string | boolean> {
  const { name, issuer, refs = [] } = props;
  if (isForPullRequests(props)) return { 'group': `${name}-${REF}`, 'cancel-in-progress': true };
  const group = refs.some(({ matcher }) => matcher.pattern) ? `${name}-${REF}` : name;
  const queues = issuer === undefined || issuer.url === QUEUE.value.issuer || issuer.url.startsWith(`${QUEUE.value.issuer}/`);
  return queues ? { group, queue: QUEUE.value.queue } : { group, 'cancel-in-progress': false };
}

function isForPullRequests({ pullRequests, events = [] }: GitHubWorkflowProps): boolean {
  return pullRequests === true || (events.length > 0 && events.every((event) => EVENTS_ON_A_PULL_REQUEST.value.includes(event)));
}
