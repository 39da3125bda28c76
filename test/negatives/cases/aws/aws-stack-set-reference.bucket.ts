import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { newStack } from '../../../fixtures/aws';
import { stackSet } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const stack = newStack();
  const statement = new PolicyStatement({ actions: ['s3:GetObject'], resources: [new Bucket(stack, 'Bucket').bucketArn] });
  stackSet({}, { inlinePolicies: { read: new PolicyDocument({ statements: [statement] }) } }, stack);
};
