import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { isNamed } from '../../../verify/shared';
import { collisionsOf } from '../../collisions';
import { accountFor, managedIdentity, roleFor, roleLike } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';

/** Names that fit a pattern: `v*` is a tag that anybody pushes. `main*` has a rule of its own. */
export const namePattern: Rule<'identity'> = {
  id: 'name-pattern',
  title: 'Runs get in whose branch, tag or environment fits a pattern',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.MEDIUM,
  attack: 'Whoever may push gives a branch or a tag a name that fits, and runs an edited pipeline there, unless a rule of the project protects exactly these names.',
  subject: 'identity',
  judge: ofScope([TrustScope.RUN_PATTERNS], (trust) => {
    if (collisionsOf(trust).length > 0) return [];
    const { project, exactBy, exactOnAnyRefBy = [], words } = trust.runs;
    const claims = [...exactBy, ...exactOnAnyRefBy];
    return [{
      message: `of ${project.noun} ${trust.scope.of} get in ${words.patterns}`,
      witness: trust.witnessBeside(isNamed(trust.side.admitted, trust.runs, claims)),
      fix: `ask for ${claims.join(' or ')} exactly; or protect all names that fit, so that few may create them`,
    }];
  }),
  bad: [roleLike('repo:my-org@123456/my-repo@456789:ref:refs/heads/release/*'), roleLike('repo:my-org@123456/my-repo@456789:ref:refs/tags/v*'), accountFor("assertion.repository_id == '456789' && assertion.ref.startsWith('refs/heads/release/')")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), managedIdentity(['repo:my-org@123456/my-repo@456789:ref:refs/heads/main'])],
};
