import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ inlinePolicies: { TrustedWorkflowClosed: new PolicyDocument() } });
