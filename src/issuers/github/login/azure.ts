import { ActionStep, given, LoginValues } from './step';
import { Fact } from '../../../internal/fact';

/** The action by which a job logs in to Azure. */
const ACTION: Fact<string> = { value: 'azure/login@v3', source: 'https://github.com/Azure/login#readme (3.0.1; v2 is in maintenance)', asOf: '2026-11-21' };

/** The login to Azure. Cloud and audience are always written: a default that fits today hides a mismatch tomorrow. */
export function azureStep(values: LoginValues): ActionStep {
  const subscription = values['subscription-id'];
  return {
    uses: ACTION.value,
    with: given({
      'client-id': values['client-id'],
      'tenant-id': values['tenant-id'],
      'subscription-id': subscription,
      'allow-no-subscriptions': subscription === undefined ? 'true' : undefined,
      'environment': values.cloud,
      'audience': values.audience,
    }),
  };
}
