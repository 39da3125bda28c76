import { CLASSIC, identity, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => identity({ workflow: workflow({ repository: CLASSIC }) });
