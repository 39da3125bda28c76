import { TerraformVariable } from 'cdktf';
import { aStack, created, identity } from '../../../fixtures/azure-negative';

const stack = aStack();
const name = new TerraformVariable(stack, 'name', { type: 'string' }).stringValue;

export const wrong = () => identity({ identity: created({ name }) }, stack);
