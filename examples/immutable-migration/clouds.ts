import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { GitHubWorkflow, TaskAccess } from 'cdk-trusted-workflows';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask, IdentitySource, TrustedIdentity } from 'cdk-trusted-workflows/azure';
import { GcpResource, GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { Workflows } from './model';

const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
/** No task of the library looks at what is deployed: the plan has tasks of the team's own, as narrow. */
const DESCRIBE_STACKS = AwsTask.of({
  id: 'describe-stacks',
  text: 'describe the stacks of my-service',
  access: [TaskAccess.READ_CONFIGURATION],
  statements: [new PolicyStatement({ actions: ['cloudformation:DescribeStacks'], resources: ['arn:aws:cloudformation:eu-central-1:111111111111:stack/my-service-*'] })],
  why: 'the plan compares what is deployed',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html',
});

const SITE = AzureScope.of(`/subscriptions/${SUBSCRIPTION}/resourceGroups/my-service/providers/Microsoft.Web/sites/my-service`);
const LOOK_AT_SITE = AzureTask.of({
  id: 'look-at-site',
  text: 'look at the site my-service',
  access: [TaskAccess.READ_CONFIGURATION],
  assignments: [AzureRoleAssignment.of(AzureRole.builtIn('Reader'), SITE)],
  why: 'the plan compares what is deployed',
  source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/general#reader',
});
const SERVICE = { project: 'my-service', location: 'europe-west1', service: 'my-service' };
const LOOK_AT_SERVICE = GcpTask.of({
  id: 'look-at-service',
  text: 'look at the service my-service',
  access: [TaskAccess.READ_CONFIGURATION],
  grants: [{ role: 'roles/run.viewer', on: GcpResource.service(SERVICE) }],
  why: 'the plan compares what is deployed',
  source: 'https://docs.cloud.google.com/run/docs/reference/iam/roles',
});

/** A role for each workflow; nothing in it says which step of the migration it is. */
export function awsRoles(app: App, { deploy, plan }: Workflows): Record<keyof Workflows, TrustedRole> {
  const stack = new Stack(app, 'aws-my-service', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', [deploy, plan]);
  const role = (workflow: GitHubWorkflow, task: AwsTask) => {
    const made = new TrustedRole(stack, workflow.name, { workflow, roleName: workflow.name });
    task.grantTo(made);
    return made;
  };
  return {
    deploy: role(deploy, AwsTask.deploySite({ bucket: Bucket.fromBucketName(stack, 'Site', 'my-service') })),
    plan: role(plan, DESCRIBE_STACKS),
  };
}

/** A managed identity for each workflow: while both forms are trusted, one credential more for each subject. */
export function azureIdentities(app: TerraformApp, { deploy, plan }: Workflows): Record<keyof Workflows, TrustedIdentity> {
  const stack = new TerraformStack(app, 'azure-my-service');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTION });
  const identity = (workflow: GitHubWorkflow) => new TrustedIdentity(stack, workflow.name, {
    workflow,
    identity: IdentitySource.create({ name: workflow.name, resourceGroupName: 'identities', location: 'westeurope' }),
  });
  const identities = { deploy: identity(deploy), plan: identity(plan) };
  AzureTask.deployApp({ app: SITE }).grantTo(identities.deploy);
  LOOK_AT_SITE.grantTo(identities.plan);
  return identities;
}

/** One pool. It compares ids: its files are the same at every step. */
export function gcpAccounts(app: TerraformApp, { deploy, plan }: Workflows): Record<keyof Workflows, TrustedServiceAccount> {
  const stack = new TerraformStack(app, 'gcp-my-service');
  new GoogleProvider(stack, 'Google', { project: 'my-service' });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-service', projectNumber: ProjectNumber.literal('100000000001') });
  const accounts = {
    deploy: pool.addServiceAccount(deploy, { accountId: deploy.name }),
    plan: pool.addServiceAccount(plan, { accountId: plan.name }),
  };
  GcpTask.deployService({ ...SERVICE, runsAs: 'projects/my-service/serviceAccounts/web@my-service.iam.gserviceaccount.com' }).grantTo(accounts.deploy);
  LOOK_AT_SERVICE.grantTo(accounts.plan);
  return accounts;
}
