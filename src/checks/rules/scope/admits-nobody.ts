import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { isClosed } from '../../closed';
import { accountFor, managedIdentity, role, roleFor } from '../../examples';
import { contradictionOf } from '../../minted';
import { Rule } from '../../rule';

/** A trust that no token fits: a wildcard under an exact operator, a ref where the job has an environment, a key that the issuer does not have. */
export const admitsNobody: Rule<'identity'> = {
  id: 'admits-nobody',
  title: 'No token that the CI system can mint gets in',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Each login fails. Whoever mends it in a hurry writes a wildcard, and from then on others get in, too.',
  subject: 'identity',
  judge: (subject) => {
    const dead = subject.trusts.filter(({ scope: { scope } }) => scope === TrustScope.NOBODY);
    if (dead.length === 0 || isClosed(subject)) return [];
    const part = dead.length < subject.trusts.length ? 'of one of its CI systems ' : '';
    const why = dead.map(contradictionOf).find((text) => text !== undefined) ?? 'all that is asked for';
    return [{ message: `no token ${part}can get in: no run has ${why}`, fix: 'compare what is asked for with the claims of a run that should get in: `explain --token` names each comparison that fails' }];
  },
  bad: [
    roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/*'),
    role({ StringEquals: { aud: 'sts.amazonaws.com', sub: 'repo:my-org@123456/my-repo@456789:environment:prod' }, StringLike: { sub: 'repo:my-org@123456/my-repo@456789:ref:*' } }),
    managedIdentity(['repo:my-org@123456/my-repo@456789:ref:refs/heads/*']),
    accountFor("assertion.repository_id == '456789' && assertion.ref == 'refs/heads/*'"),
  ],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), managedIdentity(['repo:my-org@123456/my-repo@456789:ref:refs/heads/main'])],
};
