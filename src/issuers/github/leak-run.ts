import { Leak } from './leaks';
import { PinnedRepository, PinnedRun } from './pinned-run';
import { sampleRun } from './sample-run';
import { SubjectTemplate } from './subject-template';
import { GitHubRun } from './token';
import { RunContext } from './words';
import { PROPERTY_PREFIX } from '../../facts';

/** The run of a leak, with what is ordinary where its subject says nothing. */
export function leakRun({ claim, template, context, values }: Leak, pinned: PinnedRun, audience: string): GitHubRun {
  const { repository, ...sample } = sampleRun(pinned, audience);
  const ofProperties = [...values].filter(([name]) => name.startsWith(PROPERTY_PREFIX));
  const properties = Object.fromEntries(ofProperties.map(([name, value]) => [name.slice(PROPERTY_PREFIX.length), value]));
  return {
    ...sample,
    repository: { ...repository, subjectTemplate: template },
    environment: context === RunContext.ENVIRONMENT ? values.get('environment') ?? 'production' : undefined,
    event: context === RunContext.PULL_REQUEST || (claim === 'event_name' && !pinned.pullRequest) ? 'pull_request' : 'push',
    ref: values.get('ref') ?? (context === RunContext.PULL_REQUEST ? 'refs/pull/7/merge' : sample.ref),
    jobWorkflowRef: values.get('job_workflow_ref') ?? sample.jobWorkflowRef,
    visibility: values.get('repository_visibility') ?? sample.visibility,
    actor: values.get('actor'),
    properties: { ...sample.properties, ...properties },
  };
}

/** The templates that the subjects of a run's repository may have beside its own: both of them while it migrates, in either form of its names. */
export function templatesBeside({ repository }: PinnedRun, runs: readonly PinnedRun[]): SubjectTemplate[] {
  const templates = runs.filter((run) => isSame(run.repository, repository)).map((run) => run.repository.subjectTemplate);
  const others = templates.filter((template) => `${template}` !== `${repository.subjectTemplate}`);
  return [...new Map(others.map((template) => [`${template}`, template])).values()];
}

/** A name has one repository, and an id has one: whoever shares either may write the same subject. */
function isSame(one: PinnedRepository, other: PinnedRepository): boolean {
  return one.name !== undefined && (one.repositoryId === other.repositoryId || (one.owner === other.owner && one.name === other.name));
}
