import { AzureFleetBudget } from '../../../../src/constructs/azure';
import { workflow } from '../../../fixtures/azure-negative';

export const wrong = () => AzureFleetBudget.of({ identities: [{ workflow: workflow(), subscription: 'production', roles: 4000 }], roleAssignmentsInUse: 1 });
