import { TerraformVariable } from 'cdktf';
import { AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { aStack, identity } from '../../../fixtures/azure-negative';
import { STATE } from '../../../fixtures/azure-tasks';

export const wrong = () => {
  const stack = aStack();
  const group = AzureScope.of(new TerraformVariable(stack, 'group', { type: 'string' }).stringValue);
  return AzureTask.applyTerraform({ state: STATE, manages: { group, reason: 'previews' } }).grantTo(identity({}, stack));
};
