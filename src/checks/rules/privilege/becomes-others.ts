import { FindingConfidence, FindingSeverity, Party, Power } from '../../../trust';
import { ofPower } from '../../of-power';
import { accountWith, identityWith, roleThatMay, SUBSCRIPTION } from '../../permission-examples';
import { Rule } from '../../rule';

/** All identities of an account: the strongest of them is what counts. */
export const becomesOthers: Rule<'permission'> = {
  id: 'becomes-others',
  title: 'An identity acts as whichever other identity of the account, subscription or project',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.MEDIUM,
  attack: 'It hands the strongest role of the account to a machine or a function that it starts, or takes its tokens, and acts as that. Its own permissions are no bound any more.',
  subject: 'permission',
  judge: ofPower(Power.BECOME_OTHERS, {
    [Party.AWS]: 'name the roles that its task passes or assumes, one by one or under a path of their own, and the service with iam:PassedToService',
    [Party.AZURE]: 'give it the role on the identities or the machines that its task needs, one by one',
    [Party.GCP]: 'give it the role on the service account that its task needs, and not on the project',
  }),
  bad: [roleThatMay('iam:PassRole', '*'), identityWith('Managed Identity Operator', SUBSCRIPTION), accountWith('roles/iam.serviceAccountTokenCreator'), accountWith('roles/iam.serviceAccountUser')],
  good: [roleThatMay('iam:PassRole', 'arn:aws:iam::111111111111:role/service'), identityWith('Managed Identity Operator', `${SUBSCRIPTION}/resourceGroups/app/providers/Microsoft.ManagedIdentity/userAssignedIdentities/app`), accountWith('roles/run.developer')],
};
