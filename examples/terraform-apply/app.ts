import { awsRoles } from './aws';
import { azureIdentities } from './azure';
import { gcpPool } from './gcp';
import { terraformApply, terraformPlan } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

export function synthesize(folder: string): Example {
  const apps = appsIn(folder);
  const roles = awsRoles(apps.cdk);
  const identities = azureIdentities(apps.terraform);
  const pool = gcpPool(apps.terraform);
  return {
    holdings: [
      { workflow: terraformApply, role: roles.apply, identity: identities.apply, pool },
      { workflow: terraformPlan, role: roles.plan, identity: identities.plan, pool },
    ],
    files: writeFiles(apps),
  };
}
