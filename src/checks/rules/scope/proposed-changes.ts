import { FindingConfidence, FindingSeverity, RunKind } from '../../../trust';
import { accountFor, managedIdentity, roleFor } from '../../examples';
import { ofNarrowKind } from '../../kinds';
import { Rule } from '../../rule';

/** Changes that nobody has reviewed. A plan is meant to: what matters is what it may read. */
export const proposedChanges: Rule<'identity'> = {
  id: 'proposed-changes',
  title: 'Changes that nobody has reviewed get in',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.MEDIUM,
  attack: 'Whoever may propose a change edits the pipeline in it. All that this identity may read, secrets and state among it, they read without a review.',
  subject: 'identity',
  needs: [RunKind.PROPOSED_CHANGE],
  judge: ofNarrowKind(RunKind.PROPOSED_CHANGE, 'give runs of proposed changes an identity of its own that may read what a plan needs, and no secret'),
  bad: [roleFor('repo:my-org@123456/my-repo@456789:pull_request'), managedIdentity(['repo:my-org@123456/my-repo@456789:pull_request']), accountFor("assertion.repository_id == '456789' && assertion.event_name == 'pull_request'")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main'), managedIdentity(['repo:my-org@123456/my-repo@456789:ref:refs/heads/main'])],
};
