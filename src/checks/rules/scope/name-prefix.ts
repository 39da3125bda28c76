import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { collisionsOf } from '../../collisions';
import { accountFor, roleFor, roleLike } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';

/** `main*`: the branch that is meant, and every one whose name begins so. */
export const namePrefix: Rule<'identity'> = {
  id: 'name-prefix',
  title: 'A name gets in, and every name that begins like it',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever may push makes a branch that is called like the one that is meant, and goes on: no rule protects it, and an edited pipeline there takes the credentials of this identity.',
  limits: 'A name of one character is taken for a beginning that is meant (`v*`). Whether all names that fit are protected, the files do not tell.',
  subject: 'identity',
  judge: ofScope([TrustScope.RUN_PATTERNS], (trust) => collisionsOf(trust).map(({ claim, meant, witness }) => (
    { message: `${JSON.stringify(meant)} gets in as ${claim}, and so does ${JSON.stringify(witness[claim])}`, witness, fix: `ask for the ${claim} exactly, without a wildcard behind ${JSON.stringify(meant)}` }))),
  bad: [roleLike('repo:my-org@123456/my-repo@456789:ref:refs/heads/main*'), accountFor("assertion.repository_id == '456789' && assertion.ref.startsWith('refs/heads/main')")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), roleLike('repo:my-org@123456/my-repo@456789:ref:refs/heads/release/*'), accountFor("assertion.repository_id == '456789' && assertion.ref.startsWith('refs/heads/release/')")],
};
