import { Application } from '@cdktf/provider-azuread/lib/application';
import { application, existing } from '../../../fixtures/azure-application';
import { aStack } from '../../../fixtures/azure-negative';

export const wrong = () => {
  const stack = aStack();
  const { objectId } = new Application(stack, 'Application', { displayName: 'production' });
  return application({ application: existing({ objectId, clientId: objectId }) }, stack);
};
