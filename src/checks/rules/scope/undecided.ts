import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { role, roleFor } from '../../examples';
import { Rule } from '../../rule';

/** What cannot be settled is said: an identity about which nothing is said would look as if all were well. */
export const undecided: Rule<'identity'> = {
  id: 'undecided',
  title: 'Who gets in is not known',
  severity: FindingSeverity.NOTE,
  confidence: FindingConfidence.HIGH,
  attack: 'Nothing is proved of this identity, neither that strangers are kept out nor that they get in. Look at it yourself, or give what the files leave open.',
  subject: 'identity',
  judge: ({ unsettled, trusts }) => {
    const reasons = [...unsettled === undefined ? [] : [unsettled], ...trusts.flatMap(({ scope: { scope, of } }) => scope === TrustScope.UNKNOWN ? [of] : [])];
    return [...new Set(reasons)].map((reason) => ({ message: `who gets in is not known: ${reason}`, fix: '`--parameter NAME=VALUE` gives what a deployment decides; the other files of the app give what stands in them; `--issuer FILE` describes an issuer that is not known' }));
  },
  bad: [role({ StringEquals: { aud: 'sts.amazonaws.com', sub: { Ref: 'AWS::StackName' } } })],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main')],
};
