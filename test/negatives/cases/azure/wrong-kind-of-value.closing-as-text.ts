import { application } from '../../../fixtures/azure-application';

export const wrong = () => application({ closed: 'true' as unknown as boolean });
