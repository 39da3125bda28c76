import { GitRef } from '../../../../src/issuers';
import { aStack, existing, identity, workflow } from '../../../fixtures/azure-negative';

const stack = aStack();
const branches = (name: string, count: number) => Array.from({ length: count }, (_, index) => GitRef.branch(`${name}/${index + 1}`));
identity({ workflow: workflow({ refs: branches('release', 19) }), identity: existing() }, stack, 'First');

export const wrong = () => identity({ workflow: workflow({ name: 'second', refs: branches('hotfix', 2) }), identity: existing() }, stack, 'Second');
