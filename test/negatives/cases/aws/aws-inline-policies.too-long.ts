import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { role, synthesis } from '../../../fixtures/aws-negative';

export const wrong = () => synthesis(role({
  inlinePolicies: { long: new PolicyDocument({ statements: [new PolicyStatement({ actions: ['s3:GetObject'], resources: [`arn:aws:s3:::${'x'.repeat(10240)}`] })] }) },
}));
