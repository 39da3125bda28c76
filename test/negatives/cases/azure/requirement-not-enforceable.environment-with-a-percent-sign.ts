import { identity, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ workflow: workflow({ environment: '100%', refs: undefined }) });
