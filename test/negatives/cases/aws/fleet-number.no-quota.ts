import { AwsFleetBudget } from '../../../../src/constructs/aws';
import { fleet } from '../../../fixtures/aws-negative';

export const wrong = () => AwsFleetBudget.of({ roles: fleet(1), rolesPerAccount: 0 });
