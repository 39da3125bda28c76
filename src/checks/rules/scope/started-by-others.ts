import { FindingConfidence, FindingSeverity, RunKind } from '../../../trust';
import { TrustScope } from '../../../verify';
import { accountFor, roleFor } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';

/** The code of a trusted ref, started by others. Only a party that sees the event can refuse them. */
export const startedByOthers: Rule<'identity'> = {
  id: 'started-by-others',
  title: 'Runs get in that people start who may not push',
  severity: FindingSeverity.NOTE,
  confidence: FindingConfidence.LOW,
  attack: 'A pipeline of the trusted branch that such an event starts, and that checks out or evaluates what its sender wrote, runs their code with the credentials of this identity.',
  subject: 'identity',
  needs: [RunKind.STARTED_BY_OTHERS],
  judge: ofScope([TrustScope.EXACT_RUNS], (trust) => {
    const found = trust.ofKind(RunKind.STARTED_BY_OTHERS);
    return found ? [{ message: `of ${trust.runs.project.noun} ${trust.scope.of} get in ${found.noun}`, witness: found.witness, fix: 'deploy through an environment that needs a review; where the cloud sees the event, ask for it' }] : [];
  }),
  bad: [roleFor('repo:my-org@123456/my-repo@456789:ref:refs/heads/main')],
  good: [roleFor('repo:my-org@123456/my-repo@456789:environment:prod'), accountFor("assertion.repository_id == '456789' && assertion.ref == 'refs/heads/main' && assertion.event_name == 'push'")],
};
