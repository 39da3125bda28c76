import { awsRole } from './aws';
import { azureIdentities } from './azure';
import { gcpAccounts } from './gcp';
import { production, productionAws, staging } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

/** What is synthesized, and the stages of the pipeline that log in. */
export interface AzureDevOpsExample extends Example {
  readonly pipelines: string[];
}

export function synthesize(folder: string): AzureDevOpsExample {
  const apps = appsIn(folder);
  const role = awsRole(apps.cdk);
  const identities = azureIdentities(apps.terraform);
  const accounts = gcpAccounts(apps.terraform);
  return {
    holdings: [
      { workflow: production, identities: [identities.production, accounts.production] },
      { workflow: productionAws, identities: [role] },
      { workflow: staging, identities: [identities.staging, accounts.staging] },
    ],
    pipelines: [production.pipelineStage([identities.production, accounts.production]), productionAws.pipelineStage([role])],
    files: writeFiles(apps),
  };
}
