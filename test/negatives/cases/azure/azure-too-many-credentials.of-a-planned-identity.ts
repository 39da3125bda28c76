import { AzureFleetBudget } from '../../../../src/constructs/azure';
import { GitRef } from '../../../../src/issuers';
import { workflow } from '../../../fixtures/azure-negative';
import { SHARED } from '../../../fixtures/shared-identity';

const branches = (name: string, count: number) => (
  workflow({ name, acknowledge: SHARED, refs: Array.from({ length: count }, (_, index) => GitRef.branch(`${name}/${index + 1}`)) }));

export const wrong = () => AzureFleetBudget.of({
  identities: [{ workflow: branches('release', 2), identity: 'id-shared' }, { workflow: branches('hotfix', 19), identity: 'id-shared' }],
});
