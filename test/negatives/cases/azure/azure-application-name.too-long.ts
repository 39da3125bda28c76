import { application, registered } from '../../../fixtures/azure-application';

export const wrong = () => application({ application: registered({ displayName: 'x'.repeat(121) }) });
