import { loginOf } from './login';
import { GitLabWorkflowProps } from './workflow-props';
import { tokenEngine } from '../../internal/tokens';
import { CloudLogin } from '../../trust';

/**
 * The part of a pipeline file that gets the tokens and puts them where the tools of each cloud look, as YAML. Printed by a YAML library, so that no
 * name can break out; all values are variables of the job, which no line of the shell spells.
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export function printPipeline(props: GitLabWorkflowProps, logins: readonly CloudLogin[]): string {
  // Only who prints a pipeline pays for the library.
  const { stringify }: typeof import('yaml') = require('yaml');
  const written = logins.map((login) => loginOf({ ...login, values: valuesOf(props.name, login) }));
  const tokens = written.map(({ token, audience }) => [token, { aud: audience }]);
  const variables = Object.assign({}, ...written.map((login) => login.variables)) as Record<string, string>;
  const job = {
    ...environmentOf(props),
    rules: rulesOf(props),
    resource_group: props.name,
    id_tokens: Object.fromEntries(tokens),
    variables,
    before_script: ['umask 077', ...written.flatMap(({ files }) => Object.entries(files).map(([name, file]) => `printf %s "$${name}" > ${file}`))],
    script: ['# the work of the job'],
  };
  const head = ['Values of upper case names with a `$` in front are outputs of the deployment: set them as CI/CD variables of the project or its environment.'];
  return head.map((line) => `# ${line}\n`).join('') + stringify({ [jobName(props.name)]: job }, { lineWidth: 0 });
}

/** What GitLab takes for no job, or for a special one. @see https://docs.gitlab.com/ci/jobs/#job-names */
const KEYWORDS = ['default', 'image', 'include', 'nil', 'cache', 'pages', 'services', 'spec', 'stages', 'types', 'true', 'false', 'variables', 'workflow'];

/** The job is called as the workflow is, unless GitLab keeps the name for itself. */
const jobName = (name: string) => KEYWORDS.includes(name) ? `deploy-${name}` : name;

/** A trust that asks for a tier or for protection has jobs with an environment: which one, the user says. */
function environmentOf({ environment, environmentProtected, deploymentTier }: GitLabWorkflowProps): object {
  if (environment === undefined && !environmentProtected && deploymentTier === undefined) return {};
  const tier = deploymentTier === undefined ? {} : { deployment_tier: deploymentTier };
  return { environment: { name: literalText(environment ?? deploymentTier ?? 'production'), ...tier } };
}

/** Runs that the trust would refuse are not started. */
function rulesOf({ refs, pipelineSources }: GitLabWorkflowProps): { readonly if: string }[] {
  const isProtected = refs.every((ref) => ref.isProtected) ? ' && $CI_COMMIT_REF_PROTECTED == "true"' : '';
  const sources = pipelineSources?.map((source) => `$CI_PIPELINE_SOURCE == "${source}"`) ?? ['$CI_PIPELINE_SOURCE != "merge_request_event"'];
  return sources.map((source) => ({ if: `${source}${isProtected}` }));
}

/** What only the deployment knows comes from a variable. */
function valuesOf(workflow: string, { party, values }: CloudLogin): Record<string, string> {
  const variable = (name: string) => `$${[workflow, party, name].join('_').replace(/[^A-Za-z0-9]/g, '_').toUpperCase()}`;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tokenEngine(value) ? variable(name) : literalText(value)]));
}

/** GitLab expands `$` in values; two of them are one. */
const literalText = (text: string) => text.replaceAll('$', '$$$$');
