import { FindingConfidence, FindingSeverity, Party, Power, RunKind } from '../../../trust';
import { isClosed } from '../../closed';
import { partsOf } from '../../of-power';
import { accountWith, identityWith, PULL_REQUEST, PULL_REQUESTS, roleThatMay, roleWithManaged, SUBSCRIPTION } from '../../permission-examples';
import { Rule } from '../../rule';

/** A plan looks at configuration. What is stored beside it is nobody's business whose change has not been reviewed. */
export const unreviewedReads: Rule<'permission'> = {
  id: 'unreviewed-reads',
  title: 'Code that nobody has reviewed reads all that is stored',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever proposes a change writes into it that every object, table and secret is read and sent elsewhere. The run does it before anybody has looked.',
  subject: 'permission',
  needs: [RunKind.PROPOSED_CHANGE],
  judge: (subject) => {
    const proposed = subject.with(Power.READ_DATA).length === 0 || isClosed(subject.trust) ? undefined : subject.ofKind(RunKind.PROPOSED_CHANGE);
    return proposed === undefined ? [] : partsOf(subject, Power.READ_DATA, {
      [Party.AWS]: 'attach job-function/ViewOnlyAccess in its place, which sees names and settings, and s3:GetObject on the state of the plan alone',
      [Party.AZURE]: 'give it Reader, and a role for data on the one container that holds the state of the plan',
      [Party.GCP]: 'give it roles that see the configuration of the services it plans, and roles/storage.objectViewer on the bucket of the state alone',
    }, proposed.witness);
  },
  bad: [roleWithManaged('ReadOnlyAccess', PULL_REQUEST), identityWith('Key Vault Secrets User', SUBSCRIPTION, PULL_REQUEST), accountWith('roles/viewer', PULL_REQUESTS)],
  good: [roleWithManaged('job-function/ViewOnlyAccess', PULL_REQUEST), roleThatMay('s3:GetObject', 'arn:aws:s3:::state/*', PULL_REQUEST), roleWithManaged('ReadOnlyAccess'), identityWith('Reader', SUBSCRIPTION, PULL_REQUEST), accountWith('roles/run.viewer', PULL_REQUESTS)],
};
