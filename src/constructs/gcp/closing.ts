import { requireProject } from './project';
import { PoolRunbookOptions } from './trusted-pool-props';
import { gcpProjectNumberMalformed } from '../../internal/catalogue/gcp';
import { gcpRunbookUnknown } from '../../internal/catalogue/gcp-closing';
import { command } from '../../internal/commands/command';
import { GCLOUD } from '../../internal/commands/gcloud';
import { isTrustedWorkflowError } from '../../internal/errors';
import { tokenEngine } from '../../internal/tokens';
import { memberSuffix } from '../../parties/gcp/facts';
import { Place } from '../../parties/gcp/permissions';
import { BoundValue, ClosingAccount, ClosingGrant, membersOf, Planned, PoolPlan } from '../../parties/gcp/render';

/** A service account that a workflow acts as: made by the pool, or existing, by its email. */
export interface ActedAs {
  readonly accountId?: string;
  /** Of one that was made: its project, as far as the app says. */
  readonly project?: string;
  /** Of one that exists; undefined where a reference stands for it. */
  readonly email?: string;
}

/** What the code knows of where a pool is. */
export interface PoolPlace {
  readonly poolId: string;
  readonly project?: string;
  readonly projectNumber?: string;
}

/** What a runbook needs beside the code: each literal from the code where it has one, else as given. */
export class RunbookNames {
  constructor(private readonly place: PoolPlace, private readonly given: PoolRunbookOptions) {}

  /** A project of the runbook; a reference to that of the pool is the one that was given. */
  public project(project = this.place.project): string {
    const given = project === this.place.project ? this.given.project : undefined;
    return requireProject(known('project', project, given, ["closingRunbook(workflow, { project: 'my-project' })", "project: 'my-project' on the pool, the role or the service account"]));
  }

  public email({ accountId, project, email }: ActedAs): string {
    if (accountId !== undefined) return `${accountId}@${this.project(project).split(':').reverse().join('.')}.iam.gserviceaccount.com`;
    return known('email of the service account', email, undefined, ['the full name of the service account as a literal: projects/PROJECT/serviceAccounts/EMAIL']);
  }

  public account(acted: ActedAs): ClosingAccount {
    return { email: this.email(acted), made: acted.accountId !== undefined };
  }

  public grant({ role, on }: ClosingGrant): ClosingGrant {
    return { role, on: this.on(on) };
  }

  /** Of a bucket, all its objects: the step takes the role whatever its condition. */
  private on(place: Place): Place {
    const literal = (what: string, value: string) => known(`${what} of what the role is on`, value, undefined, [`${what}: '...' as a literal in the task`]);
    switch (place.kind) {
      case 'project': return { ...place, project: this.project(place.project) };
      case 'service-account': return { ...place, name: literal('name', place.name) };
      case 'bucket': return { kind: 'bucket', bucket: literal('bucket', place.bucket) };
      case 'secret': return { ...place, project: this.project(place.project), secret: literal('secret', place.secret) };
      case 'service': return { ...place, project: this.project(place.project), location: literal('location', place.location), service: literal('service', place.service) };
      case 'repository':
        return { ...place, project: this.project(place.project), location: literal('location', place.location), repository: literal('repository', place.repository) };
    }
  }

  public members(bound: readonly BoundValue[]): string[] {
    if (bound.length === 0) return [];
    const number = known('number of the project', this.place.projectNumber, this.given.projectNumber, [
      `closingRunbook(workflow, { projectNumber: '123456789012' }), as  ${command(GCLOUD.describeProject, { 'project': 'PROJECT', '--format': 'value(projectNumber)' }).shell}  prints it`,
      "projectNumber: ProjectNumber.literal('123456789012') on the pool",
    ]);
    if (!/^[0-9]+$/.test(number)) throw gcpProjectNumberMalformed(number);
    return membersOf({ poolId: this.place.poolId, projectNumber: number }, bound.map(memberSuffix));
  }
}

function known(what: string, own: string | undefined, given: string | undefined, remedies: string[]): string {
  const literal = own !== undefined && tokenEngine(own) === undefined ? own : undefined;
  const chosen = literal ?? given;
  if (chosen === undefined || tokenEngine(chosen) !== undefined || (given !== undefined && given !== chosen)) throw gcpRunbookUnknown(what, given, remedies);
  return chosen;
}

/** What a workflow is bound to while it is open: a closed one was, and the deployed policies name it still. */
export function openBound(plan: PoolPlan, planned: Planned): readonly BoundValue[] {
  if (!planned.closed) return planned.bound;
  try {
    const open = new PoolPlan(plan.issuer);
    plan.planned.forEach(({ trust, closed }) => open.add(trust, closed && trust !== planned.trust));
    return open.find(planned.trust.name)!.bound;
  } catch (error) {
    // It cannot be opened, so it never was.
    if (isTrustedWorkflowError(error)) return [];
    throw error;
  }
}
