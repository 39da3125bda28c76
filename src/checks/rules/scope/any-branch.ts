import { FindingConfidence, FindingSeverity, RunKind } from '../../../trust';
import { accountFor, roleFor, roleLike } from '../../examples';
import { ofNarrowKind } from '../../kinds';
import { Rule } from '../../rule';

/** Any branch of a project. */
export const anyBranch: Rule<'identity'> = {
  id: 'any-branch',
  title: 'Runs of any branch get in',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever may push a branch edits the pipeline on it and takes the credentials of this identity before anybody has reviewed it.',
  subject: 'identity',
  needs: [RunKind.ANY_BRANCH],
  judge: ofNarrowKind(RunKind.ANY_BRANCH, 'ask for the branch that deploys, exactly'),
  bad: [roleLike('repo:my-org@123456/my-repo@456789:ref:refs/heads/*'), accountFor("assertion.repository_id == '456789' && assertion.ref.startsWith('refs/heads/')")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), accountFor("assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main'")],
};
