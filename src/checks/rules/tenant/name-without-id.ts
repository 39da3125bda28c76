import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { isHeldByIds } from '../../../verify/shared';
import { accountByName, accountFor, managedIdentity, roleFor } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { wildIds } from '../../wild-ids';

const NAMED = [TrustScope.EXACT_RUNS, TrustScope.RUN_PATTERNS, TrustScope.REPOSITORY, TrustScope.ORGANIZATION];

/** Names alone: whoever registers one again after a rename, a transfer or a deletion gets in. */
export const nameWithoutId: Rule<'identity'> = {
  id: 'name-without-id',
  title: 'Names are trusted, and no id holds them',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.HIGH,
  attack: 'After a rename, a transfer or a deletion an attacker registers the name that is free again, and gets in with a project of their own.',
  subject: 'identity',
  judge: ofScope(NAMED, (trust) => {
    const { organization, project } = trust.runs;
    const ids = [project.id, organization.id].filter((id) => id !== undefined);
    if (trust.scope.reRegistrable !== true || wildIds(trust).length > 0) return [];
    return [{
      message: `whoever registers the name again gets in: ${trust.scope.of}`,
      witness: trust.witnessBeside(isHeldByIds(trust.side.admitted, trust.runs)),
      fix: ids.length === 0 ? 'its tokens tell no id: never give up the name' : `ask for ${ids.join(' or ')} as well, or for a subject that holds them`,
    }];
  }),
  bad: [roleFor('repo:my-org/my-repo:environment:prod'), managedIdentity(['repo:my-org/my-repo:environment:prod']), accountByName("assertion.repository == 'my-org/my-repo' && assertion.ref == 'refs/heads/main'", 'my-org/my-repo')],
  good: [roleFor('repo:my-org@123456/my-repo@456789:environment:prod'), managedIdentity(['repo:my-org@123456/my-repo@456789:environment:prod']), accountFor("assertion.repository == 'my-org/my-repo' && assertion.ref == 'refs/heads/main'")],
};
