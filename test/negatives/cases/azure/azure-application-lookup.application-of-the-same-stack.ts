import { ApplicationSource } from '../../../../src/constructs/azure-application';
import { application } from '../../../fixtures/azure-application';
import { aStack, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => {
  const stack = aStack();
  const { objectId, clientId } = application({}, stack, 'First');
  return application({ workflow: workflow({ name: 'second' }), application: ApplicationSource.fromAttributes({ objectId, clientId }) }, stack, 'Second');
};
