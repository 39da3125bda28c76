import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ managedPolicies: Array.from({ length: 26 }, (_, index) => ManagedPolicy.fromAwsManagedPolicyName(`Policy${index}`)) });
