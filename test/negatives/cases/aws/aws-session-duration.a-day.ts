import { Duration } from 'aws-cdk-lib/core';
import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ maxSessionDuration: Duration.days(1) });
