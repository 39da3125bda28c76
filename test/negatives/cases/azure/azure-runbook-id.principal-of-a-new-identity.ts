import { identity } from '../../../fixtures/azure-negative';

export const wrong = () => identity({}).closingRunbook();
