import { awsRoles } from './aws';
import { gcpAccounts } from './gcp';
import { github, gitlab, Phase } from './model';
import { Example } from '../shared/example';
import { appsIn, writeFiles } from '../shared/synth';

export function synthesize(folder: string, phase = Phase.BOTH): Example {
  const apps = appsIn(folder);
  const [roles, accounts] = [awsRoles(apps.cdk, phase), gcpAccounts(apps.terraform, phase)];
  return {
    holdings: [
      { workflow: github, identities: [roles.github, accounts.github] },
      { workflow: gitlab, identities: [roles.gitlab, accounts.gitlab] },
    ],
    files: writeFiles(apps),
  };
}
