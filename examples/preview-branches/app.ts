import { awsRoles } from './aws';
import { azureIdentities } from './azure';
import { gcpAccounts } from './gcp';
import { previewPlan, production, staging, stagingExact } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

export function synthesize(folder: string): Example {
  const apps = appsIn(folder);
  const roles = awsRoles(apps.cdk);
  const identities = azureIdentities(apps.terraform);
  const accounts = gcpAccounts(apps.terraform);
  return {
    holdings: [
      { workflow: production, identities: [roles.production, identities.production, accounts.production] },
      { workflow: staging, identities: [roles.staging, accounts.staging], azureRefuses: 'azure-subject-pattern' },
      { workflow: stagingExact, identities: [identities.staging] },
      { workflow: previewPlan, identities: [roles.plan, accounts.plan], azureRefuses: 'azure-subject-pattern' },
    ],
    overlaps: [[staging.name, stagingExact.name]],
    files: writeFiles(apps),
  };
}
