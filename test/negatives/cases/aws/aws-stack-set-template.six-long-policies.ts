import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { fleet, stackSet } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const statement = new PolicyStatement({ actions: [`s3:${'x'.repeat(9000)}`], resources: ['*'] });
  const inlinePolicies = { long: new PolicyDocument({ statements: [statement] }) };
  stackSet({ roles: fleet(6).map(({ workflow }) => ({ workflow, inlinePolicies })) });
};
