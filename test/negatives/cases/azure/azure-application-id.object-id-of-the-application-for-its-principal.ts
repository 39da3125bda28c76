import { ApplicationRegistration } from '@cdktf/provider-azuread/lib/application-registration';
import { application, existing } from '../../../fixtures/azure-application';
import { aStack } from '../../../fixtures/azure-negative';

export const wrong = () => {
  const stack = aStack();
  const { objectId, clientId } = new ApplicationRegistration(stack, 'Application', { displayName: 'production' });
  return application({ application: existing({ objectId, clientId, principalId: objectId }) }, stack);
};
