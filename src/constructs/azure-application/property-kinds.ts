import { TrustedApplicationProps } from './trusted-application-props';
import { having, isBoolean, PropertyKinds } from '../../internal/check-props';
import { WORKFLOW } from '../../trust';
import { CLOUD, ROLES } from '../azure/property-kinds';
import { guid } from '../azure/source-kinds';

/** What `TrustedApplication` takes. */
export const APPLICATION_KINDS: PropertyKinds<TrustedApplicationProps> = {
  workflow: WORKFLOW,
  application: { is: having('_binder'), write: "ApplicationSource.create({ displayName: 'production-deploy' })", required: true },
  cloud: CLOUD,
  roleAssignments: ROLES,
  subscriptionId: guid(false),
  closed: { is: isBoolean, write: 'true' },
  provider: { write: 'the AzureadProvider' },
  roleProvider: { write: 'the AzurermProvider' },
};
