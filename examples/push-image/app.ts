import { awsRoles } from './aws';
import { azureIdentities } from './azure';
import { gcpAccounts } from './gcp';
import { releaseImage, stagingImage } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

export function synthesize(folder: string): Example {
  const apps = appsIn(folder);
  const [roles, identities, accounts] = [awsRoles(apps.cdk), azureIdentities(apps.terraform), gcpAccounts(apps.terraform)];
  return {
    holdings: [
      { workflow: releaseImage, identities: [roles.release, identities.release, accounts.release], azureRefuses: 'azure-subject-pattern' },
      { workflow: stagingImage, identities: [roles.staging, identities.staging, accounts.staging] },
    ],
    files: writeFiles(apps),
  };
}
