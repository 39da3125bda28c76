import { Alias, Function } from 'aws-cdk-lib/aws-lambda';
import { AwsTask } from '../../../../src/constructs/aws';
import { newStack } from '../../../fixtures/aws';

export function wrong(): AwsTask {
  const stack = newStack();
  const { latestVersion } = Function.fromFunctionName(stack, 'Api', 'api');
  return AwsTask.deployFunction(Alias.fromAliasAttributes(stack, 'Live', { aliasName: 'live', aliasVersion: latestVersion }));
}
