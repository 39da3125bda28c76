import { FindingConfidence, FindingSeverity, Party, Power } from '../../../trust';
import { ofPower } from '../../of-power';
import { accountWith, identityWith, roleThatMay, roleWithManaged, SUBSCRIPTION } from '../../permission-examples';
import { Rule } from '../../rule';

/** All, or nearly all, of an account, a subscription or a project. What a tier of tasks needs is another rule's business, once workflows have tiers. */
export const administrator: Rule<'permission'> = {
  id: 'administrator',
  title: 'An identity administers a whole account, subscription or project',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'One poisoned dependency in one job, or one reviewer who overlooks a line, and all that the account holds is the attacker\'s: a short session is long enough to make a way back in.',
  subject: 'permission',
  judge: ofPower(Power.ADMINISTER, {
    [Party.AWS]: 'allow the actions of its task on its own resources; for the CDK, sts:AssumeRole on the bootstrap roles of the account',
    [Party.AZURE]: 'give it a role for its task, on the resource group or the resource that it deploys to',
    [Party.GCP]: 'give it a predefined role for its task, on the resource where the service allows that',
  }),
  bad: [roleWithManaged('AdministratorAccess'), roleWithManaged('PowerUserAccess'), roleThatMay('*', '*'), identityWith('Owner', SUBSCRIPTION), identityWith('Contributor', SUBSCRIPTION), accountWith('roles/owner'), accountWith('roles/editor')],
  good: [roleThatMay('sts:AssumeRole', 'arn:aws:iam::111111111111:role/cdk-hnb659fds-deploy-role-111111111111-eu-west-1'), identityWith('Contributor', `${SUBSCRIPTION}/resourceGroups/app`), accountWith('roles/run.developer')],
};
