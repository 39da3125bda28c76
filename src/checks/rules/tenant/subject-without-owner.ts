import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { Asked, askedOfAnybody, chosenSubject } from '../../anybody';
import { managedIdentity, role, roleFor, roleLike } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { strangerOf } from '../../strangers';

/** A customized subject that begins with what an attacker chooses, and names no owner: `environment:prod`. */
export const subjectWithoutOwner: Rule<'identity'> = {
  id: 'subject-without-owner',
  title: 'A subject is asked for that anybody can have',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'An attacker gives a project of their own the same template of subjects, and an environment, a branch or a pipeline of the same name: its subjects are the ones that are asked for.',
  subject: 'identity',
  judge: ofScope([TrustScope.PLATFORM], (trust) => {
    if (askedOfAnybody(trust) !== Asked.SUBJECT) return [];
    const { organization } = trust.runs;
    return [{ message: `the subject ${JSON.stringify(chosenSubject(trust))} names no ${organization.noun}: any may give its projects such`, witness: strangerOf(trust), fix: `make subjects of ${organization.id ?? organization.name} first, and ask for that; or ask for it in a condition of its own` }];
  }),
  bad: [roleFor('environment:prod'), roleLike('environment:prod:*'), managedIdentity(['ref:refs/heads/main']), managedIdentity(['job_workflow_ref:my-org/platform/.github/workflows/deploy.yml@refs/heads/main'])],
  good: [roleFor('repository_id:456789:environment:prod'), managedIdentity(['repo:my-org@123456/my-repo@456789:environment:prod']), role({ StringEquals: { aud: 'sts.amazonaws.com', sub: 'environment:prod', repository_id: '456789' } })],
};
