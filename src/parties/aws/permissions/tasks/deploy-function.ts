import { AwsTaskPlan, needed } from './task';
import { TaskAccess } from '../../../../trust';

const DEPLOY = 'https://github.com/aws-actions/aws-lambda-deploy#permissions';
const ACTIONS = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html';

/** A function, and what is done to it. */
export interface DeployedFunction {
  readonly functionArn: string;
  /** For people. */
  readonly functionName: string;
  readonly publishesVersions: boolean;
  readonly movesAliases: boolean;
}

const ENVIRONMENT = 'The configuration of a function, which this task reads, holds its environment variables in plain text: keep secrets out of them.';
const AS_THE_FUNCTION = 'Whoever writes the code of a function acts as its execution role.';

/** `aws lambda update-function-code` with a zip file, and the waiting until it is there. The function, its configuration and its role stay as they are. */
export function deployFunction({ functionArn, functionName, publishesVersions, movesAliases }: DeployedFunction): AwsTaskPlan {
  return {
    id: 'deploy-function',
    text: `deploy code to the function ${functionName}`,
    access: [TaskAccess.WRITE, TaskAccess.READ_CONFIGURATION],
    statements: [{
      to: 'the function',
      actions: [
        needed('lambda:UpdateFunctionCode', 'aws lambda update-function-code uploads the code', DEPLOY),
        needed('lambda:GetFunctionConfiguration', 'aws lambda wait function-updated asks whether the new code is there', DEPLOY),
        ...publishesVersions ? [needed('lambda:PublishVersion', 'aws lambda publish-version makes a version of it', DEPLOY)] : [],
        ...movesAliases ? [needed('lambda:UpdateAlias', 'aws lambda update-alias moves an alias to the version. AWS knows no narrower resource of it than the function', ACTIONS)] : [],
      ],
      resources: [functionArn],
    }],
    warnings: [AS_THE_FUNCTION, ENVIRONMENT],
  };
}
