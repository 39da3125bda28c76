import { Command, command } from '../../../internal/commands/command';
import { GCLOUD } from '../../../internal/commands/gcloud';
import { RunbookStep, runbookStep } from '../../../trust';
import { Place } from '../permissions';

/** A role that a workflow has on something without a service account. */
export interface ClosingGrant {
  readonly role: string;
  /** Without references: it is typed into a terminal. */
  readonly on: Place;
}

/** The step that takes a role from a member. */
export function removeRole({ role, on }: ClosingGrant, member: string): RunbookStep {
  return runbookStep('takes a role from the workflow, from tokens that were given before too', removeFrom(on, role, member));
}

function removeFrom(on: Place, role: string, member: string): Command {
  const one = { '--role': role, '--condition': 'None', '--member': member };
  const every = { '--role': role, '--member': member, '--all': true } as const;
  switch (on.kind) {
    case 'project': return command(GCLOUD.removeRole, { project: on.project, ...one });
    case 'service-account': return command(GCLOUD.removeMember, { email: on.name.split('/').at(-1)!, ...one });
    case 'repository': return command(GCLOUD.removeFromRepository, { 'repository': on.repository, '--location': on.location, '--project': on.project, ...every });
    case 'bucket': return command(GCLOUD.removeFromBucket, { url: `gs://${on.bucket}`, ...every });
    case 'secret': return command(GCLOUD.removeFromSecret, { 'secret': on.secret, '--project': on.project, ...every });
    case 'service': return command(GCLOUD.removeFromService, { 'service': on.service, '--region': on.location, '--project': on.project, ...every });
  }
}
