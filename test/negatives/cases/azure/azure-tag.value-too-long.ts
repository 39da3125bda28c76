import { created, identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ identity: created({ tags: { team: 'x'.repeat(257) } }) });
