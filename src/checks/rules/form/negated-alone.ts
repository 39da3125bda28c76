import { ALWAYS } from '../../../claims';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { certainWaysOf } from '../../../verify/shared';
import { accountForAll, role, roleFor } from '../../examples';
import { JudgedTrust } from '../../judged-trust';
import { Rule } from '../../rule';
import { asksNegatively, asksPositively } from '../../ways';

const AUD = { aud: 'sts.amazonaws.com' };

/** Who does not get in is said, and who does is not. */
export const negatedAlone: Rule<'identity'> = {
  id: 'negated-alone',
  title: 'A trust says who is kept out, and not who gets in',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Everybody gets in but those who are named: a stranger is none of them. At AWS a token without the claim gets in as well.',
  subject: 'identity',
  judge: ({ trusts }) => trusts.filter(isNegatedAlone).flatMap((trust) => {
    const witness = trust.witness(ALWAYS);
    return witness ? [{ message: 'what is asked of the run is only what it must not be', witness, fix: 'ask for what the run is: the project by its id and the branch or environment, exactly; refuse beside that' }] : [];
  }),
  bad: [role({ StringEquals: AUD, StringNotLike: { sub: '*:pull_request' } }), role({ StringEquals: AUD, StringNotEquals: { sub: 'repo:my-org@123456/my-repo@456789:pull_request' } }), accountForAll("assertion.repository_owner_id != '1'")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), role({ StringEquals: { ...AUD, repository_id: '456789' }, StringLike: { sub: 'repo:my-org@123456/*' }, StringNotLike: { sub: '*:pull_request' } })],
};

function isNegatedAlone({ side: { admitted } }: JudgedTrust): boolean {
  return (certainWaysOf(admitted) ?? []).some((way) => !way.some(asksPositively) && way.some(asksNegatively));
}
