import { PROPERTY_PREFIX } from './claims';
import { PinnedRun } from './pinned-run';
import { GitHubWorkflowProps } from './workflow-props';

/** The key of a subject template that carries a requirement. */
function templateKey(requirement: string): string | undefined {
  const keys: Record<string, string> = { ref: 'ref', caller: 'job_workflow_ref', visibility: 'repository_visibility' };
  return requirement.startsWith('property-') ? PROPERTY_PREFIX + requirement.slice('property-'.length) : keys[requirement];
}

/** What can be changed at GitHub so that a subject carries a requirement: one template for all that this workflow pins. */
export function issuerRemedies(props: GitHubWorkflowProps, run: PinnedRun): Record<string, string[]> {
  const pinned = [
    ...props.refs ? ['ref'] : [],
    ...props.caller ? ['caller'] : [],
    ...props.visibility ? ['visibility'] : [],
    ...(props.customProperties ?? []).map(({ name }) => `property-${name}`),
    ...props.workflow !== undefined && !props.caller ? ['workflow'] : [],
  ];
  const keyOf = (requirement: string) => requirement === 'workflow' ? 'job_workflow_ref' : templateKey(requirement)!;
  const wanted = [...new Set([...run.repository.subjectTemplate.keys, ...pinned.map(keyOf)])];
  const missing = pinned.filter((requirement) => !run.repository.subjectTemplate.keys.includes(keyOf(requirement)));
  return {
    ...Object.fromEntries(missing.map((requirement) => [requirement, [switchTemplate(wanted, run)]])),
    ...run.repository.subjectsCarryIds ? {} : { tenant: [optIn(run)] },
    ...run.environment !== undefined && /[:%]/.test(run.environment) ? { environment: ['an environment whose name has neither ":" nor "%"'] } : {},
    ...run.environment === undefined && !run.repository.subjectTemplate.keys.includes('context') ? { environment: ["SubjectTemplate.of('repo', 'context', ...)"] } : {},
  };
}

function switchTemplate(keys: string[], { repository }: PinnedRun): string {
  const template = `subjectTemplate: SubjectTemplate.of(${keys.map((key) => `'${key}'`).join(', ')}) on the repository`;
  if (repository.name === undefined) return `${template}, after each of them has opted in to it`;
  // `-F` sends a boolean; `-f` would send the text "false".
  const fields = keys.map((key) => `-f 'include_claim_keys[]=${key}'`).join(' ');
  return `${template}, switched at GitHub once every cloud trusts the new subject too:  gh api -X PUT repos/${repository.owner}/${repository.name}/actions/oidc/customization/sub -F use_default=false ${fields}`;
}

function optIn({ repository }: PinnedRun): string {
  const type = repository.name === undefined ? 'GitHubOwner' : 'GitHubRepository';
  return `${type}.immutable({ ... }), after the opt-in to immutable subjects in the repository's Actions OIDC settings`;
}
