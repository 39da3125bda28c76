import { App, Stack } from 'aws-cdk-lib';
import { CfnAccessEntry, Cluster, ICluster } from 'aws-cdk-lib/aws-eks';
import { AwsTask, TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { Deployment, deployments } from './model';

/** The role finds the cluster, and no more; what it may do there, the access entry says: edit one namespace. */
export function awsRoles(app: App): TrustedRole[] {
  const stack = new Stack(app, 'aws-shop', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', deployments.map(({ workflow }) => workflow));
  const cluster = Cluster.fromClusterAttributes(stack, 'Cluster', { clusterName: 'shop' });
  return deployments.map((deployment) => role(stack, cluster, deployment));
}

function role(stack: Stack, cluster: ICluster, { workflow, namespace }: Deployment): TrustedRole {
  const made = new TrustedRole(stack, workflow.name, { workflow, roleName: workflow.name });
  AwsTask.deployKubernetes(cluster).grantTo(made);
  new CfnAccessEntry(made, 'Entry', {
    clusterName: cluster.clusterName,
    principalArn: made.roleArn,
    accessPolicies: [{
      policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy',
      accessScope: { type: 'namespace', namespaces: [namespace] },
    }],
  });
  return made;
}
