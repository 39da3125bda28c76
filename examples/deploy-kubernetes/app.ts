import { ITrustedIdentity } from 'cdk-trusted-workflows';
import { awsRoles } from './aws';
import { azureIdentities } from './azure';
import { gcpAccounts } from './gcp';
import { manifestFor } from './manifests';
import { deployments } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

/** What is synthesized, and the manifests for the namespaces of GKE. */
export interface KubernetesDeployments extends Example {
  readonly manifests: string[];
}

export function synthesize(folder: string): KubernetesDeployments {
  const apps = appsIn(folder);
  const all: ITrustedIdentity[] = [...awsRoles(apps.cdk), ...azureIdentities(apps.terraform), ...gcpAccounts(apps.terraform)];
  return {
    holdings: deployments.map(({ workflow }) => ({ workflow, identities: all.filter((identity) => identity.workflow === workflow) })),
    manifests: deployments.map(manifestFor),
    files: writeFiles(apps),
  };
}
