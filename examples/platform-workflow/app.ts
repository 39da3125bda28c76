import { TrustedStackSet } from 'cdk-trusted-workflows/aws';
import { TrustedApplication } from 'cdk-trusted-workflows/azure-application';
import { awsFleet } from './aws';
import { azureFleet } from './azure';
import { gcpFleet } from './gcp';
import { deployments, inventory } from './model';
import { Example, Holding } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

/** The example, and what holds the one workflow that is shared. */
export interface Platform extends Example {
  readonly accounts: TrustedStackSet;
  readonly application: TrustedApplication;
}

/** All 400 are synthesized; the first and the last are shown. */
export function synthesize(folder: string): Platform {
  const apps = appsIn(folder);
  const { roles, accounts } = awsFleet(apps.cdk);
  const { identities, application } = azureFleet(apps.terraform);
  const serviceAccounts = gcpFleet(apps.terraform);
  const [first, ...others] = deployments;
  const last = others.pop()!;
  const holding = (workflow: typeof first): Holding => (
    { workflow, identities: [roles, identities, serviceAccounts].map((made) => made.get(workflow.name)!) });
  return {
    accounts,
    application,
    holdings: [holding(first), holding(last)],
    others: [
      ...others.flatMap(({ name }) => ['aws', 'azure', 'gcp'].map((cloud) => `${cloud} ${name}`)),
      `aws ${accounts.stackSetName}/${inventory.name}`, `azure ${inventory.name}`, `gcp ${inventory.name}`,
    ],
    files: writeFiles(apps),
  };
}
