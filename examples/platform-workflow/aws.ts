import { App, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TaskAccess } from 'cdk-trusted-workflows';
import { AwsFleetBudget, AwsTask, TrustedProvider, TrustedRole, TrustedStackSet } from 'cdk-trusted-workflows/aws';
import { deployments, inventory, services } from './model';

const ACCOUNT = '111111111111';
const REGION = 'eu-central-1';

/** A role for each repository, in as many stacks as CloudFormation takes. Each role with a policy is two resources. */
export const awsBudget = AwsFleetBudget.of({ roles: deployments.map((workflow) => ({ workflow, account: ACCOUNT })) });

/** The roles by name of their workflow, and the stack set that carries the inventory into every account of the organization. */
export function awsFleet(app: App): { roles: Map<string, TrustedRole>; accounts: TrustedStackSet } {
  const stacks = awsBudget.shares.map(({ name, workflows }) => ({ workflows, stack: new Stack(app, `aws-${name}`, { env: { account: ACCOUNT, region: REGION } }) }));
  TrustedProvider.forWorkflows(stacks[0].stack, 'GitHub', deployments);
  const roles = stacks.flatMap(({ stack, workflows }) => workflows.map((name): [string, TrustedRole] => [name, role(stack, name)]));
  return { roles: new Map(roles), accounts: accounts(app) };
}

function role(stack: Stack, name: string): TrustedRole {
  const index = deployments.findIndex((workflow) => workflow.name === name);
  const made = new TrustedRole(stack, name, { workflow: deployments[index], roleName: name });
  rollService(services[index]).grantTo(made);
  return made;
}

/** Narrower than `AwsTask.deployService`: the task definition names an image by a tag that moves, so none is registered. */
function rollService(service: string): AwsTask {
  return AwsTask.of({
    id: 'roll-service',
    text: `start the tasks of ${service} anew`,
    access: [TaskAccess.WRITE],
    statements: [new PolicyStatement({ actions: ['ecs:UpdateService'], resources: [`arn:aws:ecs:${REGION}:${ACCOUNT}:service/services/${service}`] })],
    why: 'aws ecs update-service --force-new-deployment takes the image of today',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html',
  });
}

function accounts(app: App): TrustedStackSet {
  return new TrustedStackSet(new Stack(app, 'aws-accounts', { env: { account: '999999999999', region: REGION } }), 'Inventory', {
    stackSetName: 'platform',
    organizationalUnits: ['ou-ab12-c3d4e5f6'],
    roles: [{ workflow: inventory, managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('ResourceGroupsandTagEditorReadOnlyAccess')] }],
  });
}
