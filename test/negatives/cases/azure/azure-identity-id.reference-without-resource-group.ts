import { TerraformVariable } from 'cdktf';
import { aStack, existing, identity } from '../../../fixtures/azure-negative';

const stack = aStack();
const id = new TerraformVariable(stack, 'identity', { type: 'string' }).stringValue;

export const wrong = () => identity({ identity: existing({ id }) }, stack);
