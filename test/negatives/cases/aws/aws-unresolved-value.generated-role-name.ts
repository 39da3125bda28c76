import { PhysicalName } from 'aws-cdk-lib/core';
import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ roleName: PhysicalName.GENERATE_IF_NEEDED });
