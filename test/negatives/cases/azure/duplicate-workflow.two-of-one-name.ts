import { aStack, created, identity, workflow } from '../../../fixtures/azure-negative';

const stack = aStack();
identity({}, stack, 'First');

export const wrong = () => identity({ workflow: workflow(), identity: created({ name: 'id-other' }) }, stack, 'Second');
