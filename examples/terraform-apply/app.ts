import { awsRoles } from './aws';
import { azureIdentities } from './azure';
import { gcpAccounts } from './gcp';
import { terraformApply, terraformPlan } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

export function synthesize(folder: string): Example {
  const apps = appsIn(folder);
  const roles = awsRoles(apps.cdk);
  const identities = azureIdentities(apps.terraform);
  const accounts = gcpAccounts(apps.terraform);
  return {
    holdings: [
      { workflow: terraformApply, identities: [roles.apply, identities.apply, accounts.apply] },
      { workflow: terraformPlan, identities: [roles.plan, identities.plan, accounts.plan] },
    ],
    files: writeFiles(apps),
  };
}
