import { App, Stack } from 'aws-cdk-lib';
import { CfnRule, Rule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { TaskAccess } from 'cdk-trusted-workflows';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { Door, emergency } from './model';

/** What the role is for, and no more: a revision that ran before, on one service. */
const rollBack = AwsTask.of({
  id: 'roll-back-service',
  text: 'roll the service shop back to a revision that ran before',
  access: [TaskAccess.READ_CONFIGURATION, TaskAccess.WRITE],
  statements: [new PolicyStatement({
    actions: ['ecs:DescribeServices', 'ecs:UpdateService'],
    resources: ['arn:aws:ecs:eu-central-1:111111111111:service/production/shop'],
  })],
  why: 'aws ecs update-service --task-definition names the revision before the broken one',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html',
});

export function awsRole(app: App, door: Door): TrustedRole {
  const stack = new Stack(app, 'aws-emergency', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', [emergency]);
  // An hour is the shortest that a role takes as its longest, and what a login asks for.
  const role = new TrustedRole(stack, 'Emergency', { workflow: emergency, roleName: emergency.name, closed: door === 'closed' });
  rollBack.grantTo(role);
  alarmOnUse(stack, role);
  return role;
}

/** Tells the security team of each login. The event is read-only for EventBridge, so the rule has to ask for such events too. */
function alarmOnUse(stack: Stack, role: TrustedRole): void {
  const rule = new Rule(stack, 'Used', {
    eventPattern: { source: ['aws.sts'], detail: { eventName: ['AssumeRoleWithWebIdentity'], requestParameters: { roleArn: [role.roleArn] } } },
    targets: [new SnsTopic(new Topic(stack, 'SecurityTeam', { enforceSSL: true }))],
  });
  (rule.node.defaultChild as CfnRule).state = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';
}
