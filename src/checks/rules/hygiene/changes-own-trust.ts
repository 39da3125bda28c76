import { FindingConfidence, FindingSeverity, Party, Power } from '../../../trust';
import { ofPower } from '../../of-power';
import { accountWith, identityWith, roleThatMay, SUBSCRIPTION } from '../../permission-examples';
import { Rule } from '../../rule';

/** Who may change who gets in: one run is enough for ever. */
export const changesOwnTrust: Rule<'permission'> = {
  id: 'changes-own-trust',
  title: 'An identity may change who becomes it, or give itself the means to',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'One run that an attacker controls adds a repository of theirs to the trust. The hole stays open after the run, and no file of yours shows it.',
  subject: 'permission',
  judge: ofPower(Power.CHANGE_TRUST, {
    [Party.AWS]: 'name the roles whose policies and trust its task writes, this one not among them; a Deny on this one beside it keeps it out',
    [Party.AZURE]: 'put the identity into a resource group of its own, on which it has no role',
    [Party.GCP]: 'leave pools and service accounts to another account, best in a project of their own',
  }),
  bad: [
    roleThatMay('iam:UpdateAssumeRolePolicy', '*'), roleThatMay('iam:PutRolePolicy', 'arn:aws:iam::111111111111:role/deploy'),
    identityWith('Contributor', `${SUBSCRIPTION}/resourceGroups/identities`), accountWith('roles/iam.workloadIdentityPoolAdmin'),
  ],
  good: [
    roleThatMay('iam:UpdateAssumeRolePolicy', 'arn:aws:iam::111111111111:role/app/*'),
    identityWith('Contributor', `${SUBSCRIPTION}/resourceGroups/app`), accountWith('roles/iam.workloadIdentityPoolViewer'),
  ],
};
