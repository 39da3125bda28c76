import { PROPERTY_PREFIX } from './claims';
import { PinnedRun } from './pinned-run';
import { isShared } from './requirements';
import { GitHubWorkflowProps } from './workflow-props';
import { SHARED_IDENTITY } from '../../trust/shared-identity';

/** A requirement, and a key with which a subject template carries it. */
interface Carrier {
  readonly requirement: string;
  readonly key: string;
  /** Other keys that do too. */
  readonly or?: string[];
}

/** What can be changed at GitHub so that a subject carries a requirement: one template for all that this workflow pins. */
export function issuerRemedies(props: GitHubWorkflowProps, runs: PinnedRun[]): Record<string, string[]> {
  const carriers = carriersOf(props);
  const remedies: Record<string, string[]> = {};
  for (const carrier of carriers) {
    const run = runs.find((candidate) => lacks(candidate, carrier));
    if (run) remedies[carrier.requirement] = [switchTemplate(carriers, run)];
  }
  const classic = runs.find(({ repository, issuer }) => !repository.subjectsCarryIds && issuer.mintsImmutableSubjects);
  if (classic) remedies.tenant = [...remedies.tenant ?? [], optIn(classic)];
  if (/[:%]/.test(props.environment ?? '')) {
    remedies.environment = [...remedies.environment ?? [], 'an environment whose name has neither ":" nor "%": in a subject two such names can look the same'];
  }
  if (isShared(props, runs)) remedies[SHARED_IDENTITY] = ['a trusted workflow for each repository, and with it an identity: `repository` in place of ' + (props.allRepositoriesOf ? '`allRepositoriesOf`' : '`repositories`')];
  return remedies;
}

/** All that a template can carry of what the workflow pins, in the order in which it would be written. */
function carriersOf(props: GitHubWorkflowProps): Carrier[] {
  const { environment, events, refs, caller, workflow, visibility, customProperties = [] } = props;
  const context = { key: 'context', or: environment === undefined ? [] : ['environment'] };
  return [
    { requirement: 'tenant', key: 'repo', or: ['repository', 'repository_owner_id'] },
    { requirement: 'repository', key: 'repo', or: ['repository', 'repository_id'] },
    { requirement: 'environment', ...context },
    ...environment === undefined && !events ? [{ requirement: 'event', ...context }] : [],
    // Without an environment the context is the ref.
    ...refs ? [environment === undefined ? { requirement: 'ref', key: 'context', or: ['ref'] } : { requirement: 'ref', key: 'ref' }] : [],
    ...caller ? [{ requirement: 'caller', key: 'job_workflow_ref' }] : [],
    ...workflow !== undefined && !caller ? [{ requirement: 'workflow', key: 'job_workflow_ref' }] : [],
    ...visibility ? [{ requirement: 'visibility', key: 'repository_visibility' }] : [],
    ...customProperties.map(({ name }) => ({ requirement: `property-${name}`, key: PROPERTY_PREFIX + name })),
  ];
}

function lacks({ repository }: PinnedRun, { key, or = [] }: Carrier): boolean {
  return ![key, ...or].some((one) => repository.subjectTemplate.keys.includes(one));
}

function switchTemplate(carriers: Carrier[], run: PinnedRun): string {
  const { repository } = run;
  const missing = carriers.filter((carrier) => lacks(run, carrier)).map(({ key }) => key);
  // The repository comes first: in front of everything that others can choose.
  const keys = [...new Set([...missing.filter((key) => key === 'repo'), ...repository.subjectTemplate.keys, ...missing])];
  const template = `subjectTemplate: SubjectTemplate.of(${keys.map((key) => `'${key}'`).join(', ')}) on the repository`;
  if (repository.name === undefined) return `${template}, after each of them has opted in to it`;
  // `-F` sends a boolean; `-f` would send the text "false".
  const fields = keys.map((key) => `-f 'include_claim_keys[]=${key}'`).join(' ');
  return `${template}, together with the switch at GitHub (runs between the two are refused):  gh api -X PUT repos/${repository.owner}/${repository.name}/actions/oidc/customization/sub -F use_default=false ${fields}`;
}

function optIn({ repository }: PinnedRun): string {
  const type = repository.name === undefined ? 'GitHubOwner' : 'GitHubRepository';
  const immutable = `${type}.immutable({ ... })`;
  if (repository.name === undefined) return `${immutable}, after the opt-in to immutable subjects, which changes \`sub\` for every cloud`;
  const { keys, isDefault } = repository.subjectTemplate;
  const template = isDefault ? '-F use_default=true' : ['-F use_default=false', ...keys.map((key) => `-f 'include_claim_keys[]=${key}'`)].join(' ');
  return `${immutable}, together with the opt-in at GitHub, which changes \`sub\` for every cloud:  gh api -X PUT repos/${repository.owner}/${repository.name}/actions/oidc/customization/sub -F use_immutable_subject=true ${template}`;
}
