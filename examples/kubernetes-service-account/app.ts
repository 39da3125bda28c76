import { awsRole } from './aws';
import { azureIdentities } from './azure';
import { gcpAccounts } from './gcp';
import { measurements, orders, reports } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

/** What is synthesized, and the pods that log in. */
export interface KubernetesExample extends Example {
  readonly manifests: string[];
}

export function synthesize(folder: string): KubernetesExample {
  const apps = appsIn(folder);
  const role = awsRole(apps.cdk);
  const identities = azureIdentities(apps.terraform);
  const accounts = gcpAccounts(apps.terraform);
  return {
    holdings: [
      { workflow: orders, identities: [role, identities.orders, accounts.orders] },
      { workflow: reports, identities: [identities.reports, accounts.reports] },
      { workflow: measurements, identities: [accounts.measurements] },
    ],
    manifests: [
      orders.podManifest([role, identities.orders, accounts.orders]),
      reports.podManifest([identities.reports, accounts.reports]),
      measurements.podManifest([accounts.measurements]),
    ],
    files: writeFiles(apps),
  };
}
