import { created, identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ identity: created({ tags: { '100%{x}': 'yes' } }) });
