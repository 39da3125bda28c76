import { FindingConfidence, FindingSeverity } from '../../../trust';
import { gcpIdentity } from '../../documents';
import { accountFor, serviceAccount } from '../../examples';
import { Rule } from '../../rule';

const CONDITION = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";

/** Every token that some provider of the pool takes, now or later. */
export const wholePool: Rule<'identity'> = {
  id: 'whole-pool',
  title: 'A binding names the whole pool',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever is let into the pool for something else, by its condition or by a second provider that somebody adds, becomes this identity, too.',
  subject: 'identity',
  judge: (subject) => (gcpIdentity(subject)?.members ?? []).flatMap(({ principal, member, source }) => (
    principal?.kind === 'pool' ? [{ message: `${member} is every token of the pool`, location: source, fix: 'bind a mapped attribute that only the runs of this identity have' }] : [])),
  bad: [serviceAccount(CONDITION, 'principalSet:POOL/*', {})],
  good: [accountFor(CONDITION)],
};
