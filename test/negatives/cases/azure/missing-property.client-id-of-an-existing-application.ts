import { existing } from '../../../fixtures/azure-application';

export const wrong = () => existing({ clientId: undefined });
