import { FindingConfidence, FindingSeverity, RunKind } from '../../../trust';
import { accountFor, roleFor, roleLike } from '../../examples';
import { ofNarrowKind } from '../../kinds';
import { Rule } from '../../rule';

/** Any tag of a project. */
export const anyTag: Rule<'identity'> = {
  id: 'any-tag',
  title: 'Runs of any tag get in',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever may push a tag puts it on a commit with an edited pipeline and takes the credentials of this identity. Rules that protect branches do not cover tags.',
  subject: 'identity',
  needs: [RunKind.ANY_TAG],
  judge: ofNarrowKind(RunKind.ANY_TAG, 'ask for the environment of the release, whose protection rules name the tags; or for the tags that a rule of the project protects'),
  bad: [roleLike('repo:my-org@123456/my-repo@456789:ref:refs/tags/*'), accountFor("assertion.repository_id == '456789' && assertion.ref_type == 'tag'")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:environment:release'), roleFor('repo:my-org@123456/my-repo@456789:ref:refs/tags/v1.0.0')],
};
