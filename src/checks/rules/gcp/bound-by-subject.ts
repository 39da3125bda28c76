import { FindingConfidence, FindingSeverity } from '../../../trust';
import { gcpIdentity } from '../../documents';
import { accountFor, serviceAccount } from '../../examples';
import { Rule } from '../../rule';

const CONDITION = "assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'";

/** A binding on what `google.subject` comes to: at most 127 bytes, and another one as soon as the subject template changes. */
export const boundBySubject: Rule<'identity'> = {
  id: 'bound-by-subject',
  title: 'A binding names a subject',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.MEDIUM,
  attack: 'A subject of more than 127 bytes is refused at the exchange, when a branch has a long name, say; and who changes the mapping of google.subject for the logs changes who gets in.',
  subject: 'identity',
  judge: (subject) => (gcpIdentity(subject)?.members ?? []).flatMap(({ principal, member, source }) => (
    principal?.kind === 'attribute' && principal.target === 'google.subject'
      ? [{ message: `${member} names a subject`, location: source, fix: 'bind a mapped attribute made of the claims that this identity asks for' }] : [])),
  bad: [serviceAccount(CONDITION, 'principal:POOL/subject/456789', {})],
  good: [accountFor(CONDITION)],
};
