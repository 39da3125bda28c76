import { loginStep } from './login';
import { CHECKOUT, EVENTS_ON_A_PULL_REQUEST, QUEUE } from './pipeline-facts';
import { GitHubWorkflowProps } from './workflow-props';
import { tokenEngine } from '../../internal/tokens';
import { CloudLogin } from '../../trust';

/**
 * The part of a workflow file that gets the token and logs in, as YAML. Printed by a YAML library, so that no name can break out.
 *
 * `id-token: write` stands on the job alone: on the workflow it would hand a token to every job.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function printPipeline(props: GitHubWorkflowProps, logins: readonly CloudLogin[]): string {
  // A YAML library takes longer to load than all the rest of the model: only who prints a pipeline pays for it.
  const { stringify }: typeof import('yaml') = require('yaml');
  const job = {
    'runs-on': props.runnerEnvironment === 'self-hosted' ? 'self-hosted' : 'ubuntu-latest',
    ...props.environment === undefined ? {} : { environment: literalText(props.environment) },
    'permissions': { 'contents': 'read', 'id-token': 'write' },
    'concurrency': concurrencyOf(props),
    'steps': [{ uses: CHECKOUT.value }, ...logins.map((login) => loginStep(login.party, written(props.name, login)))],
  };
  const head = [
    props.reusableWorkflow ? `In the reusable workflow ${props.reusableWorkflow.path}; the job that calls it needs the same permissions.` : `In a workflow of the repository, triggered only by what deploys "${props.name}".`,
    'Values of `vars.` are outputs of the deployment: set them as variables of the repository or environment.',
  ];
  return head.map((line) => `# ${line}\n`).join('') + stringify({ permissions: {}, jobs: { [props.name]: job } }, { lineWidth: 0 });
}

/** The values of a login as the file has them. */
function written(workflow: string, { party, values }: CloudLogin): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tokenEngine(value) ? variable(workflow, party, name) : literalText(value)]));
}

/** What only the deployment knows comes from a variable. */
function variable(workflow: string, party: string, name: string): string {
  return `\${{ vars.${[workflow, party, name].join('_').replace(/[^A-Za-z0-9]/g, '_').toUpperCase()} }}`;
}

/** GitHub evaluates `${{` in every value; a literal one is written as an expression that yields it. */
function literalText(text: string): string {
  return text.replaceAll('${{', "${{ '${{' }}");
}

/** The ref of the run, as GitHub fills it in. */
const REF = '${{ github.ref }}';

/**
 * Which runs of the job wait for one another. A plan or a preview of a pull request is outdated by the next push, so it is cancelled, and by
 * nobody else's. Everything else is taken for a deployment: cancelled half way, it would be left half applied, so it waits. Branches and tags
 * that a pattern names do not wait for each other.
 */
function concurrencyOf(props: GitHubWorkflowProps): Record<string, string | boolean> {
  const { name, issuer, refs = [] } = props;
  if (isForPullRequests(props)) return { 'group': `${name}-${REF}`, 'cancel-in-progress': true };
  const group = refs.some(({ matcher }) => matcher.pattern) ? `${name}-${REF}` : name;
  const queues = issuer === undefined || issuer.url === QUEUE.value.issuer || issuer.url.startsWith(`${QUEUE.value.issuer}/`);
  return queues ? { group, queue: QUEUE.value.queue } : { group, 'cancel-in-progress': false };
}

function isForPullRequests({ pullRequests, events = [] }: GitHubWorkflowProps): boolean {
  return pullRequests === true || (events.length > 0 && events.every((event) => EVENTS_ON_A_PULL_REQUEST.value.includes(event)));
}
