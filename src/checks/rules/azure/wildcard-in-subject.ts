import { FindingConfidence, FindingSeverity } from '../../../trust';
import { azureIdentity } from '../../documents';
import { managedIdentity } from '../../examples';
import { Rule } from '../../rule';

const REPOSITORY = 'repo:my-org@123456/my-repo@456789';

/** A star in a standard credential is a star, and no wildcard: beside other credentials that work, nobody sees that this one does not. */
export const wildcardInSubject: Rule<'identity'> = {
  id: 'wildcard-in-subject',
  title: 'The subject of a standard credential has a star in it',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.MEDIUM,
  attack: 'Azure compares character by character: the runs that are meant do not get in, and whoever mends it in a hurry trusts more than was meant.',
  subject: 'identity',
  judge: (subject) => (azureIdentity(subject)?.credentials ?? []).flatMap(({ subject: named }) => (
    typeof named === 'string' && named.includes('*')
      ? [{ message: `the subject ${JSON.stringify(named)} is compared as it is, star and all`, fix: 'write a credential for each exact subject, or an expression on an application' }]
      : [])),
  bad: [managedIdentity([`${REPOSITORY}:ref:refs/heads/*`, `${REPOSITORY}:environment:prod`])],
  good: [managedIdentity([`${REPOSITORY}:ref:refs/heads/main`, `${REPOSITORY}:environment:prod`])],
};
