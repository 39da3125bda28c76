import { CfnOIDCProvider } from 'aws-cdk-lib/aws-iam';
import { provider, synthesisOf } from '../../../fixtures/aws-negative';

export const wrong = () => {
  const made = provider();
  made.node.findAll().find((child) => child instanceof CfnOIDCProvider)!.thumbprintList = ['a'.repeat(40)];
  synthesisOf(made);
};
