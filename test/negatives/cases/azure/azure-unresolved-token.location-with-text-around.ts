import { TerraformVariable } from 'cdktf';
import { aStack, created, identity } from '../../../fixtures/azure-negative';

const stack = aStack();
const location = `west${new TerraformVariable(stack, 'region', { type: 'string' }).stringValue}`;

export const wrong = () => identity({ identity: created({ location }) }, stack);
