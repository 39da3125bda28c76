import { awsRoles } from './aws';
import { azureIdentities } from './azure';
import { gcpAccounts } from './gcp';
import { production, release } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

/** What is synthesized, and the job that logs in to each cloud. */
export interface GitLabExample extends Example {
  readonly job: string;
}

export function synthesize(folder: string): GitLabExample {
  const apps = appsIn(folder);
  const [roles, identities, accounts] = [awsRoles(apps.cdk), azureIdentities(apps.terraform), gcpAccounts(apps.terraform)];
  return {
    holdings: [
      { workflow: production, identities: [roles.production, identities.production, accounts.production] },
      { workflow: release, identities: [roles.release, identities.release, accounts.release] },
    ],
    job: production.pipelineJob([roles.production, identities.production, accounts.production]),
    files: writeFiles(apps),
  };
}
