import { FindingConfidence, FindingSeverity, Party, Power, RunKind } from '../../../trust';
import { accountWith, identityWith, onBucket, onSecret, PULL_REQUEST, PULL_REQUESTS, roleThatMay, roleWithManaged, SUBSCRIPTION } from '../../permission-examples';
import { Rule } from '../../rule';
import { ofUnreviewed } from '../../unreviewed';

const VAULT = `${SUBSCRIPTION}/resourceGroups/app/providers/Microsoft.KeyVault/vaults/app`;
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:app-AbCdEf';

/** A plan looks at configuration. What is stored beside it is nobody's business whose change has not been reviewed. */
export const unreviewedReads: Rule<'permission'> = {
  id: 'unreviewed-reads',
  title: 'Code that nobody has reviewed reads secrets, a state, or all that is stored',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever proposes a change writes into it that the secret, the state, or every object and table is read and sent elsewhere. The run does it before anybody has looked.',
  limits: 'A secret in a place that is not meant for secrets (an object, a variable of a function) is not known to be one, and a state in a bucket that no text of the policy calls so is not known to be one. '
    + 'Of managed policies and roles that are not looked into, `permissions-unknown` speaks. A parameter of AWS may be a secret, and counts as one.',
  subject: 'permission',
  needs: [RunKind.PROPOSED_CHANGE],
  judge: ofUnreviewed([Power.READ_DATA, Power.READ_SECRETS, Power.READ_STATE], {
    [Party.AWS]: 'attach job-function/ViewOnlyAccess in its place, which sees names and settings, and plan without the state; a plan that needs it runs for reviewed branches, with a role of its own',
    [Party.AZURE]: 'give it Reader, and plan without the state and without secrets; a plan that needs them runs for reviewed branches, with an identity of its own',
    [Party.GCP]: 'give it roles that see the configuration of the services it plans, and plan without the state; a plan that needs it runs for reviewed branches, with an account of its own',
  }),
  bad: [
    roleWithManaged('ReadOnlyAccess', PULL_REQUEST), roleThatMay('secretsmanager:GetSecretValue', SECRET, PULL_REQUEST), roleThatMay('s3:GetObject', 'arn:aws:s3:::my-terraform-state/*', PULL_REQUEST),
    identityWith('Key Vault Secrets User', SUBSCRIPTION, PULL_REQUEST), identityWith('Key Vault Secrets User', VAULT, PULL_REQUEST),
    accountWith('roles/viewer', PULL_REQUESTS), onSecret('roles/secretmanager.secretAccessor', PULL_REQUESTS),
  ],
  good: [
    roleWithManaged('job-function/ViewOnlyAccess', PULL_REQUEST), roleThatMay('s3:GetObject', 'arn:aws:s3:::fixtures/*', PULL_REQUEST),
    roleWithManaged('ReadOnlyAccess'), roleThatMay('secretsmanager:GetSecretValue', SECRET), identityWith('Reader', SUBSCRIPTION, PULL_REQUEST), identityWith('Key Vault Secrets User', VAULT),
    accountWith('roles/run.viewer', PULL_REQUESTS), onBucket('roles/storage.objectViewer', PULL_REQUESTS), onSecret('roles/secretmanager.secretAccessor'),
  ],
};
