import { CfnParameter } from 'aws-cdk-lib/core';
import { newStack } from '../../../fixtures/aws';
import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ roleName: new CfnParameter(newStack(), 'Name').valueAsString });
