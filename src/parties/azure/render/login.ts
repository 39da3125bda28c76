import { CloudLogin, Party } from '../../../trust';
import { CloudFacts } from '../facts/clouds';

/** What a pipeline must know to log in. */
export interface LoginValues {
  readonly cloud: CloudFacts;
  readonly audience: string;
  readonly clientId: string;
  readonly tenantId: string;
  /** @default - log in to the tenant, without a subscription */
  readonly subscriptionId?: string;
}

/** What a job needs to log in. Cloud and audience are always there: a default that fits today hides a mismatch tomorrow. */
export function login({ clientId, tenantId, subscriptionId, cloud, audience }: LoginValues): CloudLogin {
  const subscription: Record<string, string> = subscriptionId === undefined ? {} : { 'subscription-id': subscriptionId };
  return { party: Party.AZURE, values: { 'client-id': clientId, 'tenant-id': tenantId, ...subscription, 'cloud': cloud.loginEnvironment, audience } };
}
