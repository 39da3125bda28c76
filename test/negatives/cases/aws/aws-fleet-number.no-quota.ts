import { FleetBudget } from '../../../../src/constructs/aws';
import { fleet } from '../../../fixtures/aws-negative';

export const wrong = () => FleetBudget.of({ roles: fleet(1), rolesPerAccount: 0 });
