import { FULL, identity, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ workflow: workflow({ repository: FULL, environment: 'prod', refs: undefined }) });
