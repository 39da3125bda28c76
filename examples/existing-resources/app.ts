import { TrustedApplication } from 'cdk-trusted-workflows/azure-application';
import { PoolGrant } from 'cdk-trusted-workflows/gcp';
import { awsTrust } from './aws';
import { azureApplication, azureIdentity } from './azure';
import { gcpAccount } from './gcp';
import { legacyDeploy } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

/** The example, and what files know by another name than that of the workflow: the application by its object id, the service account by its email. */
export interface Existing extends Example {
  readonly application: TrustedApplication;
  readonly account: PoolGrant;
}

export function synthesize(folder: string): Existing {
  const apps = appsIn(folder);
  const holding = { workflow: legacyDeploy, identities: [awsTrust(apps.cdk), azureIdentity(apps.terraform)] };
  const account = gcpAccount(apps.terraform);
  const application = azureApplication(apps.terraform);
  const others = [`azure ${application.objectId}`, 'gcp legacy-deploy@my-legacy.iam.gserviceaccount.com'];
  return { application, account, holdings: [holding], others, files: writeFiles(apps) };
}
