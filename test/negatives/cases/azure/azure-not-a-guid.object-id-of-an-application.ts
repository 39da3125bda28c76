import { application, existing } from '../../../fixtures/azure-application';

export const wrong = () => application({ application: existing({ objectId: 'production-deploy' }) });
