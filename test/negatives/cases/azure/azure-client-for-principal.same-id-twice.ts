import { existing, GUID, identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ identity: existing({ clientId: GUID, principalId: GUID }) });
