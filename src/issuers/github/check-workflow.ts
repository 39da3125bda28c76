import { checkKinds } from './check-kinds';
import { PULL_REQUEST_EVENTS } from './events';
import { checkWorkflowFile } from './workflow-file';
import { GitHubCustomProperty, GitHubWorkflowProps, RepositoryVisibility, RunnerEnvironment } from './workflow-props';
import { patternWhereValueIsMeant } from '../../internal/catalogue/github-ref';
import { eventContradicts, malformedEnvironment, nothingPinned, propertyEditableByOthers, repositoriesUnclear } from '../../internal/catalogue/github-workflow';
import { malformedClaimValue } from '../../internal/catalogue/workflow';
import { gh, GH } from '../../internal/commands/gh';
import { checkAcknowledgement, checkAudiences, checkControls, checkWorkflowName, literal } from '../../trust';

const EVENT = /^[a-z][a-z_]{0,60}$/;

/** Checks what the parts of the model have not checked themselves. */
export function checkWorkflow(props: GitHubWorkflowProps): void {
  checkKinds(props);
  checkWorkflowName(props.name);
  checkRepositories(props);
  checkScope(props);
  checkEvents(props);
  if (props.environment !== undefined) checkEnvironment(props.environment);
  if (props.workflow !== undefined) checkWorkflowFile(props.workflow);
  checkClaims(props);
  checkAudiences(props);
  checkControls(props);
  (props.acknowledge ?? []).forEach(checkAcknowledgement);
}

function checkRepositories(props: GitHubWorkflowProps): void {
  const given = [
    props.repository && 'repository', props.repositories && `repositories (${props.repositories.length})`, props.allRepositoriesOf && 'allRepositoriesOf',
  ].filter(Boolean);
  if (given.length !== 1 || props.repositories?.length === 0) throw repositoriesUnclear(props.name, given.join(', ') || 'none of them');
}

function checkScope(props: GitHubWorkflowProps): void {
  const { refs, environment, pullRequests } = props;
  if (refs?.length === 0) throw nothingPinned(props.name, 'refs: []');
  if (refs === undefined && environment === undefined && !pullRequests) throw nothingPinned(props.name, 'neither `environment` nor `refs` nor `pullRequests`');
}

function checkEvents({ name, events, environment, refs, pullRequests }: GitHubWorkflowProps): void {
  if (events?.length === 0) throw malformedClaimValue('list of events', events, 'one or more events, or no `events` at all', "events: ['push']");
  for (const event of events ?? []) {
    if (!EVENT.test(literal('event', event))) throw malformedClaimValue('event', event, 'the name of an event in lower case, like "push"', "events: ['push']");
    if (pullRequests) throw eventContradicts(event, '`pullRequests: true` is itself the event `pull_request`', 'leave `events` out');
    if (event === 'pull_request' && environment === undefined) throw eventContradicts(event, 'its subject is `pull_request`, not a ref', 'pullRequests: true');
    if (PULL_REQUEST_EVENTS.includes(event) && environment === undefined) {
      throw eventContradicts(event, 'GitHub does not document whether its subject is `pull_request` or the default branch', "environment: '...', whose subject is documented for every event");
    }
  }
  if (pullRequests && refs) throw eventContradicts('pull_request', 'the subject of a pull request names no ref', `two trusted workflows: "${name}" and "${name}-pull-requests"`);
}

function checkEnvironment(value: string): void {
  const name = literal('environment', value);
  if (/[*?]/.test(name)) throw patternWhereValueIsMeant('environment', name, "environment: 'prod', and a GitHubWorkflow of its own for each further environment");
  if (!/^\P{Cc}{1,255}$/u.test(name) || name.trim() === '') throw malformedEnvironment(name);
}

function checkClaims(props: GitHubWorkflowProps): void {
  const oneOf = (what: string, value: string | undefined, allowed: string[], remedy: string) => {
    if (value !== undefined && !allowed.includes(literal(what, value))) throw malformedClaimValue(what, value, allowed.join(', '), remedy);
  };
  oneOf('runner environment', props.runnerEnvironment, Object.values(RunnerEnvironment), 'RunnerEnvironment.GITHUB_HOSTED');
  oneOf('visibility', props.visibility, Object.values(RepositoryVisibility), 'RepositoryVisibility.PRIVATE');
  if (props.enterpriseId !== undefined && !/^[1-9][0-9]{0,19}$/.test(literal('enterprise id', props.enterpriseId))) {
    throw malformedClaimValue('enterprise id', props.enterpriseId, 'digits in quotes', `enterpriseId: '...', from  ${findEnterprise().shell}`);
  }
  const names = (props.customProperties ?? []).map(checkProperty);
  if (new Set(names).size !== names.length) throw malformedClaimValue('list of custom properties', names, 'each property once', 'one value for each property');
}

const findEnterprise = () => gh(GH.graphql, {}, { query: '{enterprise(slug:"SLUG"){databaseId}}' }, { jq: '.data.enterprise.databaseId' });

function checkProperty(property: GitHubCustomProperty): string {
  const name = literal('custom property', property.name);
  if (!/^[A-Za-z0-9_]{1,75}$/.test(name)) throw malformedClaimValue('custom property', name, 'letters, digits and underscores', "name: 'business_unit'");
  if (property.organizationOnly !== true) throw propertyEditableByOthers(name);
  const value = literal(`value of the custom property ${name}`, property.value);
  if (/[*?]/.test(value)) throw patternWhereValueIsMeant('value of a custom property', value, "value: 'payments', and a GitHubWorkflow of its own for each further value");
  if (!/^\P{Cc}{1,255}$/u.test(value)) throw malformedClaimValue('value of a custom property', value, '1 to 255 characters without control characters', "value: 'payments'");
  return name;
}

