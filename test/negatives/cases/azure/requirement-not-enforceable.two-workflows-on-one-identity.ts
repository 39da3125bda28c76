import { GitRef } from '../../../../src/issuers';
import { aStack, existing, identity, workflow } from '../../../fixtures/azure-negative';

const stack = aStack();
identity({ workflow: workflow(), identity: existing() }, stack, 'First');

export const wrong = () => identity({ workflow: workflow({ name: 'second', refs: [GitRef.branch('dev')] }), identity: existing() }, stack, 'Second');
