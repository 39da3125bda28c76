import { awsRoles } from './aws';
import { azureIdentity } from './azure';
import { gcpAccounts } from './gcp';
import { apply, production } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

/** What is synthesized, and the lines that log in. */
export interface AnyIssuerExample extends Example {
  readonly login: string;
}

export function synthesize(folder: string): AnyIssuerExample {
  const apps = appsIn(folder);
  const [roles, identity, accounts] = [awsRoles(apps.cdk), azureIdentity(apps.terraform), gcpAccounts(apps.terraform)];
  return {
    holdings: [
      { workflow: production, identities: [roles.production, accounts.production] },
      { workflow: apply, identities: [roles.apply, identity, accounts.apply] },
    ],
    login: production.loginScript([roles.production, accounts.production]),
    files: writeFiles(apps),
  };
}
