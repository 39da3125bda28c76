import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { ofEnvironmentAnywhere } from '../../environments';
import { accountForAll, role, roleFor, roleLike } from '../../examples';
import { ofScope } from '../../of-scope';
import { Rule } from '../../rule';

/** An environment of no project in particular: each has its own of that name, or makes one. */
export const environmentOfAnyProject: Rule<'identity'> = {
  id: 'environment-of-any-project',
  title: 'An environment gets in, of any project',
  severity: FindingSeverity.ERROR,
  confidence: FindingConfidence.HIGH,
  attack: 'Whoever may write to any project of the organization names the environment in a job: it is made there and then, without reviewers, and the job takes the credentials of this identity.',
  subject: 'identity',
  needs: ['exactOnAnyRefBy'],
  judge: ofScope([TrustScope.ORGANIZATION], (trust) => {
    const witness = ofEnvironmentAnywhere(trust);
    if (witness === undefined) return [];
    const { organization, project } = trust.runs;
    return [{ message: `an environment of any ${project.noun} of the ${organization.noun} ${trust.scope.of} gets in`, witness, fix: `ask for the ${project.noun} by ${project.id ?? project.name} as well, exactly` }];
  }),
  bad: [roleLike('repo:my-org@123456/*:environment:prod'), accountForAll("assertion.repository_owner_id == '123456' && assertion.environment == 'prod'")],
  good: [roleFor('repo:my-org@123456/my-repo@456789:environment:prod'), role({ StringEquals: { aud: 'sts.amazonaws.com', repository_id: '456789', environment: 'prod' } })],
};
