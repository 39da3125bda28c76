import { aStack, created, identity, workflow } from '../../../fixtures/azure-negative';

const stack = aStack();
identity({}, stack, 'First');

export const wrong = () => identity({ workflow: workflow({ name: 'second' }), identity: created({ resourceGroupName: 'RG-CI' }) }, stack, 'Second');
