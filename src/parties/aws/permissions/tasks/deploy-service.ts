import { AwsTaskPlan, needed, TaskStatement } from './task';
import { TaskAccess } from '../../../../trust';

const DEPLOY = 'https://github.com/aws-actions/amazon-ecs-deploy-task-definition#permissions';
const PASSED = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html';

/** A service of ECS, and the roles that its task definitions name. */
export interface DeployedService {
  readonly serviceArn: string;
  /** For people. */
  readonly serviceName: string;
  /** Task roles and execution roles. */
  readonly roleArns: readonly string[];
}

const ANY_FAMILY = 'It registers revisions of any task definition of the account and region: those take effect only where somebody deploys them. Whoever writes a task definition acts as the roles that may be passed.';

/** `aws-actions/amazon-ecs-deploy-task-definition`, or the same by the command line: a new revision, and the service on it. */
export function deployService({ serviceArn, serviceName, roleArns }: DeployedService): AwsTaskPlan {
  return {
    id: 'deploy-service',
    text: `deploy task definitions to the service ${serviceName}`,
    access: [TaskAccess.WRITE, TaskAccess.READ_CONFIGURATION],
    statements: [
      {
        to: 'task definitions',
        actions: [needed('ecs:RegisterTaskDefinition', 'makes the new revision. The page of the action gives it no resource', DEPLOY)],
        resources: ['*'],
      },
      {
        to: 'the service',
        actions: [
          needed('ecs:UpdateService', 'moves the service to the new revision', DEPLOY),
          needed('ecs:DescribeServices', 'waits until the service is stable', DEPLOY),
        ],
        resources: [serviceArn],
      },
      ...passing(roleArns),
    ],
    warnings: [ANY_FAMILY],
  };
}

function passing(roleArns: readonly string[]): TaskStatement[] {
  if (roleArns.length === 0) return [];
  return [{
    to: 'the roles of the task',
    actions: [needed('iam:PassRole', 'the task definition names its task role and its execution role; the condition keeps them to tasks of ECS', PASSED)],
    resources: roleArns,
    conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  }];
}
