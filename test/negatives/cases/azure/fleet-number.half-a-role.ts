import { AzureFleetBudget } from '../../../../src/constructs/azure';
import { workflow } from '../../../fixtures/azure-negative';

export const wrong = () => AzureFleetBudget.of({ identities: [{ workflow: workflow(), roles: 0.5 }] });
