import { TerraformVariable } from 'cdktf';
import { application, registered } from '../../../fixtures/azure-application';
import { aStack } from '../../../fixtures/azure-negative';

export const wrong = () => {
  const stack = aStack();
  return application({ application: registered({ displayName: new TerraformVariable(stack, 'name', {}).stringValue }) }, stack);
};
