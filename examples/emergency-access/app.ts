import { awsRole } from './aws';
import { azureApplication } from './azure';
import { gcpAccount } from './gcp';
import { Door, emergency } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

/** As it is while it is needed, unless told otherwise: a closed door admits nobody, and there is little to show. */
export function synthesize(folder: string, door: Door = 'open'): Example {
  const apps = appsIn(folder);
  const identities = [awsRole(apps.cdk, door), azureApplication(apps.terraform, door), gcpAccount(apps.terraform, door)];
  return { holdings: [{ workflow: emergency, identities }], files: writeFiles(apps) };
}
