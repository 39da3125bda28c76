import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { askedOfAnybody } from '../../anybody';
import { accountFor, accountForAll, roleFor, roleForAll, roleLike } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { commonBeginning, strangerOf } from '../../strangers';

/** No organization is asked for: no condition at all, one that is always true, one loose value in a list. */
export const anyOrganization: Rule<'identity'> = {
  id: 'any-organization',
  title: 'Everybody with an account at the CI system gets in',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'An attacker opens an account at the CI system, runs a job in a project of their own, and takes the credentials of this identity.',
  subject: 'identity',
  judge: ofScope([TrustScope.PLATFORM], (trust) => {
    if (askedOfAnybody(trust) !== undefined) return [];
    const witness = strangerOf(trust);
    if (witness && commonBeginning(trust, witness) !== undefined) return [];
    const { organization: { noun, id, name }, project } = trust.runs;
    return [{ message: `any ${noun} gets in, and any ${project.noun} of it`, witness, fix: `ask for the ${noun} by ${id ?? name}, exactly, in each way in, and for the ${project.noun}` }];
  }),
  bad: [
    roleForAll(),
    roleLike('repo:*'),
    roleLike(['repo:my-org@123456/my-repo@456789:ref:refs/heads/main', '*']),
    roleLike('repo:*/my-repo:ref:refs/heads/main'),
    accountForAll("assertion.sub != ''"),
  ],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), accountFor("assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'")],
};
