import { TerraformVariable } from 'cdktf';
import { AzureRole } from '../../../../src/constructs/azure';
import { aStack } from '../../../fixtures/azure-negative';

export const wrong = () => AzureRole.builtIn(new TerraformVariable(aStack(), 'role', { type: 'string' }).stringValue);
