import { application } from '../../../fixtures/azure-application';
import { workflow } from '../../../fixtures/azure-negative';

export const wrong = () => application({ workflow: workflow({ environment: 'prod' }) });
