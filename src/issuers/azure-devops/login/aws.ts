import { LoginStep, onPage, WrittenLogin } from './step';
import { Fact } from '../../../internal/fact';

/** The task of AWS Toolkit for Azure DevOps, 1.15 or later, that assumes the role of a connection and runs a script. */
const TASK: Fact<string> = {
  value: 'AWSShellScript@1', source: 'https://aws.amazon.com/blogs/modernizing-with-aws/how-to-federate-into-aws-from-azure-devops-using-openid-connect', asOf: '2026-11-27',
};

/** The login to AWS: the role is the connection's, which is of the type AWS. */
export function awsStep({ connection, values }: WrittenLogin): LoginStep {
  return {
    step: {
      task: TASK.value,
      displayName: 'Log in to AWS',
      inputs: { awsCredentials: connection, regionName: values.region, scriptType: 'inline', inlineScript: 'echo "logged in: deploy here"\n' },
    },
    fields: { 'authentication': 'Use OIDC', 'role to assume': onPage(values['role-arn']) },
  };
}
