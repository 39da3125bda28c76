import { ITrustedIdentity } from 'cdk-trusted-workflows';
import { awsRoles } from './aws';
import { azureIdentities } from './azure';
import { gcpAccounts } from './gcp';
import { deployments } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

export function synthesize(folder: string): Example {
  const apps = appsIn(folder);
  const all: ITrustedIdentity[] = [...awsRoles(apps.cdk), ...azureIdentities(apps.terraform), ...gcpAccounts(apps.terraform)];
  const holdings = deployments.map(({ workflow }) => ({ workflow, identities: all.filter((identity) => identity.workflow === workflow) }));
  return { holdings, files: writeFiles(apps) };
}
