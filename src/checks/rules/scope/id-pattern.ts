import { ALWAYS } from '../../../claims';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { isOneOf } from '../../../verify/shared';
import { accountByName, role, roleFor, roleLike } from '../../examples';
import { ANY_SCOPE, ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { wildIds } from '../../wild-ids';

/** An id in a place where any id fits: it looks like an immutable subject, and holds no more than a name. */
export const idPattern: Rule<'identity'> = {
  id: 'id-pattern',
  title: 'An id is asked for by a pattern',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'After a rename, a transfer or a deletion an attacker registers the name that is free again: their ids fit the pattern as well as the ones that were meant.',
  subject: 'identity',
  judge: ofScope(ANY_SCOPE, (trust) => wildIds(trust).slice(0, 1).map(({ claim, text, asked, fitting }) => ({
    message: `any ${claim} fits ${JSON.stringify(text)}`,
    witness: trust.witness(isOneOf(asked, [fitting])) ?? trust.witness(ALWAYS),
    fix: `write the ${claim} in digits, without a wildcard`,
  }))),
  bad: [
    roleLike('repo:my-org@123456/my-repo@*:ref:refs/heads/main'),
    role({ StringEquals: { aud: 'sts.amazonaws.com', sub: 'repo:my-org/my-repo:ref:refs/heads/main' }, StringLike: { repository_id: '*9' } }),
    accountByName("assertion.repository == 'my-org/my-repo' && assertion.ref == 'refs/heads/main' && assertion.repository_id.startsWith('4')", 'my-org/my-repo'),
  ],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), roleLike('repo:my-org@123456/my-repo@456789:ref:refs/heads/*'), roleLike('repo:my-org@123456/*')],
};
