import { created, identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ identity: created({ location: 'usgovvirginia' }) });
