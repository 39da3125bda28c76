import { existing, identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ identity: existing({ resourceGroupName: 'rg-other' }) });
