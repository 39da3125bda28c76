import { ActionStep, given, LoginValues, unless } from './step';
import { Fact } from '../../../internal/fact';

/** The action by which a job logs in to AWS, and what it does when told nothing. */
const ACTION: Fact<{ readonly name: string; readonly audience: string; readonly seconds: string }> = {
  value: { name: 'aws-actions/configure-aws-credentials@v6', audience: 'sts.amazonaws.com', seconds: '3600' },
  source: 'https://github.com/aws-actions/configure-aws-credentials/blob/main/action.yml (6.2.3)',
  asOf: '2026-07-22',
};

/** The login to AWS. Inputs that say what the action does anyway are left out. */
export function awsStep(values: LoginValues): ActionStep {
  const { name, audience, seconds } = ACTION.value;
  return {
    uses: name,
    with: given({
      'role-to-assume': values['role-arn'],
      'aws-region': values.region,
      'audience': unless(audience, values.audience),
      'role-duration-seconds': unless(seconds, values['session-seconds']),
    }),
  };
}
