import { CloudFacts } from './clouds';
import { Fact } from '../../internal/fact';

/** The action by which a job of GitHub Actions logs in. */
export const LOGIN_ACTION: Fact<string> = { value: 'azure/login@v3', source: 'https://github.com/Azure/login#readme (3.0.1; v2 is in maintenance)', asOf: '2026-11-21' };

/** What a pipeline must know to log in. */
export interface LoginValues {
  readonly cloud: CloudFacts;
  readonly audience: string;
  readonly clientId: string;
  readonly tenantId: string;
  /** @default - log in to the tenant, without a subscription */
  readonly subscriptionId?: string;
}

/** The inputs of azure/login. Cloud and audience are always written: a default that fits today hides a mismatch tomorrow. */
export function loginInputs(values: LoginValues): Record<string, string> {
  return {
    'client-id': values.clientId,
    'tenant-id': values.tenantId,
    ...(values.subscriptionId === undefined ? { 'allow-no-subscriptions': 'true' } : { 'subscription-id': values.subscriptionId }),
    'environment': values.cloud.loginEnvironment,
    'audience': values.audience,
  };
}
