import { AwsFleetBudget } from '../../../../src/constructs/aws';
import { fleet } from '../../../fixtures/aws-negative';

export const wrong = () => AwsFleetBudget.of(Object.assign({ roles: fleet(1) }, { roleQuota: 2000 }));
