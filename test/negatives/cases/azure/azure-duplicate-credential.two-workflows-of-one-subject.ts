import { aStack, existing, identity, workflow } from '../../../fixtures/azure-negative';

const stack = aStack();
identity({ identity: existing() }, stack, 'First');

export const wrong = () => identity({ workflow: workflow({ name: 'second' }), identity: existing() }, stack, 'Second');
