import { PoolBudget } from '../../../../src/constructs/gcp';
import { deploy } from '../../../fixtures/gcp-negative';

export const wrong = () => PoolBudget.of({ accounts: [{ workflow: deploy(), projectRoles: 0.5 }] });
