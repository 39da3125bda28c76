import { lostBeside, remediesBeside } from './beside-remedies';
import { PULL_REQUEST_EVENTS } from './events';
import { PinnedRepository, PinnedRun } from './pinned-run';
import { codeOf } from './repository-code';
import { isShared } from './requirements';
import { SubjectTemplate } from './subject-template';
import { putSubject } from './switch-commands';
import { GitHubWorkflowProps } from './workflow-props';
import { PROPERTY_PREFIX } from '../../facts';
import { SHARED_IDENTITY } from '../../trust';

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
  const add = (requirement: string, ...texts: string[]) => { remedies[requirement] = [...remedies[requirement] ?? [], ...texts]; };
  const lost = lostBeside(runs);
  const beside = lost.length === 0 ? [] : remediesBeside(runs);
  lost.forEach((requirement) => add(requirement, ...beside));
  for (const carrier of carriers) {
    const run = runs.find(({ repository }) => lacks(repository, carrier));
    if (run) add(carrier.requirement, carryBy(run.repository, carriers, carrier));
  }
  const classic = runs.find(({ repository, issuer }) => !repository.subjectsCarryIds && issuer.mintsImmutableSubjects);
  if (classic) add('tenant', classic.repository.successor?.repository.subjectsCarryIds ? afterMigration(classic.repository) : optIn(classic.repository));
  if (/[:%]/.test(props.environment ?? '')) add('environment', 'an environment whose name has neither ":" nor "%": in a subject two such names can look the same');
  add('event', ...againstPullRequests(props, runs[0].repository));
  if (isShared(props, runs)) remedies[SHARED_IDENTITY] = ['a trusted workflow for each repository, and with it an identity: `repository` in place of ' + (props.allRepositoriesOf ? '`allRepositoriesOf`' : '`repositories`')];
  return Object.fromEntries(Object.entries(remedies).filter(([, texts]) => texts.length > 0));
}

/** All that a template can carry of what the workflow pins, in the order in which it would be written. */
function carriersOf(props: GitHubWorkflowProps): Carrier[] {
  const { environment, events, refs, reusableWorkflow, workflow, visibility, customProperties = [] } = props;
  const context = { key: 'context', or: environment === undefined ? [] : ['environment'] };
  return [
    { requirement: 'tenant', key: 'repo', or: ['repository', 'repository_owner_id'] },
    { requirement: 'repository', key: 'repo', or: ['repository', 'repository_id'] },
    { requirement: 'environment', ...context },
    ...environment === undefined && !events ? [{ requirement: 'event', ...context }] : [],
    // Without an environment the context is the ref.
    ...refs ? [environment === undefined ? { requirement: 'ref', key: 'context', or: ['ref'] } : { requirement: 'ref', key: 'ref' }] : [],
    ...reusableWorkflow ? [{ requirement: 'reusable-workflow', key: 'job_workflow_ref' }] : [],
    ...workflow !== undefined && !reusableWorkflow ? [{ requirement: 'workflow', key: 'job_workflow_ref' }] : [],
    ...visibility ? [{ requirement: 'visibility', key: 'repository_visibility' }] : [],
    ...customProperties.map(({ name }) => ({ requirement: `property-${name}`, key: PROPERTY_PREFIX + name })),
  ];
}

function lacks({ subjectTemplate }: PinnedRepository, { key, or = [] }: Pick<Carrier, 'key' | 'or'>): boolean {
  return ![key, ...or].some((one) => subjectTemplate.keys.includes(one));
}

/** The old form of a migration is not mended: it goes. */
function carryBy(repository: PinnedRepository, carriers: Carrier[], carrier: Carrier): string {
  const { successor } = repository;
  if (successor && !lacks(successor.repository, carrier)) return afterMigration(repository);
  return switchTemplate(successor?.repository ?? repository, carriers, successor ? 'the new form of the migration' : 'the repository');
}

/** The repository comes first: in front of everything that others can choose. */
function keysWith(carriers: Pick<Carrier, 'key' | 'or'>[], repository: PinnedRepository): string[] {
  const missing = carriers.filter((carrier) => lacks(repository, carrier)).map(({ key }) => key);
  return [...new Set([...missing.filter((key) => key === 'repo'), ...repository.subjectTemplate.keys, ...missing])];
}

function switchTemplate(repository: PinnedRepository, carriers: Carrier[], where: string): string {
  const keys = keysWith(carriers, repository);
  const template = `subjectTemplate: SubjectTemplate.of(${keys.map((key) => `'${key}'`).join(', ')}) on ${where}`;
  if (repository.name === undefined) return `${template}, after each of them has opted in to it; GitHubOwner.migrating trusts both forms meanwhile`;
  const { shell } = putSubject('', { ...repository, subjectTemplate: SubjectTemplate.of(...keys) });
  return `${template}, switched at GitHub once every cloud trusts the new subject too (GitHubRepository.migrating trusts both):  ${shell}`;
}

function optIn(repository: PinnedRepository): string {
  const type = repository.name === undefined ? 'GitHubOwner' : 'GitHubRepository';
  const immutable = `${type}.immutable({ ... }), after the opt-in to immutable subjects, which changes \`sub\` for every cloud (${type}.migrating trusts both forms in between)`;
  return repository.name === undefined ? immutable : `${immutable}:  ${putSubject('', { ...repository, subjectsCarryIds: true }).shell}`;
}

function afterMigration(repository: PinnedRepository): string {
  const { repository: next, until } = repository.successor!;
  return `${codeOf(next)} alone, after the switch at GitHub that the migration waits for; until then the acknowledgement below, with expires: '${until}'`;
}

/**
 * An environment's subject covers every event. With the ref behind it, that of an open pull request is another one: the run is on
 * `refs/pull/NUMBER/merge`. Its closing run is on the base branch, and stays.
 */
function againstPullRequests({ environment, events, refs }: GitHubWorkflowProps, repository: PinnedRepository): string[] {
  const inSubject = refs !== undefined && !lacks(repository, { key: 'ref' });
  if (environment === undefined || !events || inSubject || events.some((event) => PULL_REQUEST_EVENTS.includes(event))) return [];
  const keys = keysWith([{ key: 'repo', or: ['repository'] }, { key: 'context', or: ['environment'] }, { key: 'ref' }], repository);
  return [`against open pull requests: refs: [GitRef.protectedBranch('...')] and the template [${keys.join(', ')}], since they are on refs/pull/NUMBER/merge; `
    + 'other events on the branch take the acknowledgement below'];
}
