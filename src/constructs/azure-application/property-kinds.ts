import { TrustedApplicationProps } from './trusted-application-props';
import { having, PropertyKinds } from '../../internal/check-props';
import { TRUST_KINDS } from '../azure/property-kinds';

/** What `TrustedApplication` takes. */
export const APPLICATION_KINDS: PropertyKinds<TrustedApplicationProps> = {
  ...TRUST_KINDS,
  application: { is: having('_binder'), write: "ApplicationSource.create({ displayName: 'production-deploy' })", required: true },
  provider: { write: 'the AzureadProvider' },
  roleProvider: { write: 'the AzurermProvider' },
};
