import { aStack, existing, identity, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => {
  const stack = aStack();
  const { identityId, clientId, principalId } = identity({}, stack, 'First');
  const swapped = existing({ id: identityId, resourceGroupName: 'rg-ci', clientId: principalId, principalId: clientId });
  return identity({ workflow: workflow({ name: 'second' }), identity: swapped }, stack, 'Second');
};
