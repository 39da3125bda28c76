import { awsRoles } from './aws';
import { azureIdentities } from './azure';
import { gcpPools } from './gcp';
import { previewPlan, production, staging, stagingExact } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

export function synthesize(folder: string): Example {
  const apps = appsIn(folder);
  const roles = awsRoles(apps.cdk);
  const identities = azureIdentities(apps.terraform);
  const pools = gcpPools(apps.terraform);
  return {
    holdings: [
      { workflow: production, role: roles.production, identity: identities.production, pool: pools.production },
      { workflow: staging, role: roles.staging, pool: pools.staging, azureRefuses: 'azure-subject-pattern' },
      { workflow: stagingExact, identity: identities.staging },
      { workflow: previewPlan, role: roles.plan, pool: pools.staging, azureRefuses: 'azure-subject-pattern' },
    ],
    overlaps: [[staging.name, stagingExact.name]],
    files: writeFiles(apps),
  };
}
