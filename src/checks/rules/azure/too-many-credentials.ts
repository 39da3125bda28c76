import { FindingConfidence, FindingSeverity } from '../../../trust';
import { azureIdentity } from '../../documents';
import { managedIdentity } from '../../examples';
import { Rule } from '../../rule';

/** @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations (2026-11-21) */
const MOST = 20;
const SUBJECT = 'repo:my-org@123456/my-repo@456789:environment:';
const subjects = (count: number) => Array.from({ length: count }, (_, index) => `${SUBJECT}prod-${index}`);

/** More credentials than an identity holds: those beyond are not made, and their runs do not get in. */
export const tooManyCredentials: Rule<'identity'> = {
  id: 'too-many-credentials',
  title: 'An identity has more than 20 federated credentials',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Azure refuses the credentials beyond the twentieth: the deployment fails half done, and some runs cannot log in.',
  subject: 'identity',
  judge: (subject) => {
    const { credentials = [], flexibleCredentials = [] } = azureIdentity(subject) ?? {};
    const count = credentials.length + flexibleCredentials.length;
    return count > MOST ? [{ message: `${count} credentials, of at most ${MOST}`, fix: 'give each task an identity of its own, with its own credentials' }] : [];
  },
  bad: [managedIdentity(subjects(MOST + 1))],
  good: [managedIdentity(subjects(MOST))],
};
