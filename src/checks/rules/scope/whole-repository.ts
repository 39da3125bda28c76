import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { isAmong } from '../../../verify/shared';
import { accountFor, roleFor, roleLike } from '../../examples';
import { admittedKinds, NARROW_KINDS } from '../../kinds';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';

/** All runs of a project, or those that anybody of it starts under a name of their choice, of no one kind that has a rule of its own. */
export const wholeRepository: Rule<'identity'> = {
  id: 'whole-repository',
  title: 'Every run of a project gets in',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever may push a branch, or propose a change, edits the pipeline there and takes the credentials of this identity before anybody has reviewed it.',
  subject: 'identity',
  judge: ofScope([TrustScope.REPOSITORY], (trust) => {
    const kinds = admittedKinds(trust);
    if (kinds.length > 0 && kinds.length < NARROW_KINDS.length) return [];
    const { project, exactBy, exactOnAnyRefBy = [], words } = trust.runs;
    return [{
      message: `of ${project.noun} ${trust.scope.of} gets in ${words.anyone}`,
      witness: kinds.at(0)?.witness ?? trust.witness(isAmong(trust.runs.startedByAnyone.flat())),
      fix: `ask for one of ${[...exactBy, ...exactOnAnyRefBy].join(', ')} as well, exactly, in each way in`,
    }];
  }),
  bad: [roleLike('repo:my-org@123456/my-repo@456789:*'), roleLike('repo:my-org@123456/my-repo@456789:environment:*'), accountFor("assertion.repository_id == '456789'")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), accountFor("assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main' && assertion.event_name == 'push'")],
};
