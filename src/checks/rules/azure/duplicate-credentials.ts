import { FindingConfidence, FindingSeverity } from '../../../trust';
import { azureIdentity } from '../../documents';
import { managedIdentity } from '../../examples';
import { Rule } from '../../rule';

const SUBJECT = 'repo:my-org@123456/my-repo@456789:environment:prod';

/** Two credentials of one issuer and subject: Azure takes one. */
export const duplicateCredentials: Rule<'identity'> = {
  id: 'duplicate-credentials',
  title: 'Two credentials of an identity have one issuer and one subject',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Azure refuses the second one, so the deployment fails. Whoever takes one away to mend it may leave the other, and believes the runs are kept out.',
  subject: 'identity',
  judge: (subject) => {
    const seen = new Set<string>();
    return (azureIdentity(subject)?.credentials ?? []).flatMap(({ issuer, subject: named }) => {
      if (typeof issuer !== 'string' || typeof named !== 'string') return [];
      const key = JSON.stringify([issuer, named]);
      const again = seen.has(key);
      seen.add(key);
      return again ? [{ message: `the subject ${JSON.stringify(named)} stands in two credentials of one issuer`, fix: 'leave one of them out' }] : [];
    });
  },
  bad: [managedIdentity([SUBJECT, SUBJECT])],
  good: [managedIdentity([SUBJECT, `${SUBJECT}uction`])],
};
