import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { role, synthesis } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const made = role();
  made.assumeRolePolicy!.addStatements(new PolicyStatement({ actions: ['sts:AssumeRole'], principals: [new ServicePrincipal('ec2.amazonaws.com')] }));
  synthesis(made);
};
