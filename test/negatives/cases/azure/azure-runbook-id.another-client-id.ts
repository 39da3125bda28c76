import { application, existing } from '../../../fixtures/azure-application';
import { GUID } from '../../../fixtures/azure-negative';

export const wrong = () => application({ application: existing() }).closingRunbook({ clientId: GUID });
