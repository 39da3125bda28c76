import { ExistingApplicationProps, NewApplicationProps } from './application-props';
import { isText, PropertyKinds } from '../../internal/check-props';
import { guid } from '../azure/source-kinds';

/** What `ApplicationSource.create` takes. */
export const NEW_APPLICATION_KINDS: PropertyKinds<NewApplicationProps> = {
  displayName: { is: isText, write: "'production-deploy'", required: true },
};

/** What `ApplicationSource.fromAttributes` takes. */
export const EXISTING_APPLICATION_KINDS: PropertyKinds<ExistingApplicationProps> = {
  objectId: guid(true),
  clientId: guid(true),
  principalId: guid(false),
  tenantId: guid(false),
};
