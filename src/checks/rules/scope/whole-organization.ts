import { ALWAYS } from '../../../claims';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { ofEnvironmentAnywhere } from '../../environments';
import { accountFor, accountForAll, roleFor, roleLike } from '../../examples';
import { ofScope } from '../../of-scope';
import { pinsCode } from '../../pinned-code';
import { Rule } from '../../rule';

/** Any project of an organization. */
export const wholeOrganization: Rule<'identity'> = {
  id: 'whole-organization',
  title: 'Every project of an organization gets in',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever may write to any project of the organization, or create one, runs a job there and takes the credentials of this identity.',
  subject: 'identity',
  judge: ofScope([TrustScope.ORGANIZATION], (trust) => {
    if (pinsCode(trust) || ofEnvironmentAnywhere(trust) !== undefined) return [];
    const { organization, project } = trust.runs;
    return [{
      message: `any ${project.noun} of the ${organization.noun} ${trust.scope.of} gets in`,
      witness: trust.witness(ALWAYS),
      fix: `ask for the ${project.noun} by ${project.id ?? project.name}, exactly; for many of them give each an identity of its own`,
    }];
  }),
  bad: [roleLike('repo:my-org@123456/*'), roleLike('repo:my-org/*:ref:refs/heads/main'), accountForAll("assertion.repository_owner_id == '123456'")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:environment:prod'), accountFor("assertion.repository_owner_id == '123456' && assertion.ref == 'refs/heads/main'")],
};
