import { GcpFleetBudget } from '../../../../src/constructs/gcp';
import { deploy } from '../../../fixtures/gcp-negative';

export const wrong = () => GcpFleetBudget.of({ accounts: [{ workflow: deploy(), projectRoles: 0.5 }] });
