import type { aws_ecs, aws_eks, aws_lambda } from 'aws-cdk-lib/interfaces';
import { DeployFunctionOptions, DeployServiceOptions } from './aws-task-props';
import { oneResource } from './check-text';
import { CLUSTER, DEPLOY_FUNCTION_KINDS, DEPLOY_SERVICE_KINDS, FUNCTION, requireKind, SERVICE } from './task-kinds';
import { checkProps } from '../../../internal/check-props';
import { DeployedFunction, DeployedService, KubernetesCluster } from '../../../parties/aws/permissions/tasks';

/** A function as its task takes it. */
export function deployedFunction(lambda: aws_lambda.IFunctionRef, options: DeployFunctionOptions): DeployedFunction {
  requireKind('function', lambda, FUNCTION);
  checkProps('AwsTask.deployFunction', options, DEPLOY_FUNCTION_KINDS);
  const { functionRef: { functionArn, functionName } } = lambda;
  const { publishVersions = false, moveAliases = false } = options;
  return {
    functionArn: oneResource('ARN of the function', functionArn),
    functionName: /:function:(.+)$/.exec(functionArn)?.[1] ?? functionName,
    publishesVersions: publishVersions,
    movesAliases: moveAliases,
  };
}

/** A service of ECS as its task takes it. */
export function deployedService(service: aws_ecs.IServiceRef, options: DeployServiceOptions): DeployedService {
  requireKind('service', service, SERVICE);
  checkProps('AwsTask.deployService', options, DEPLOY_SERVICE_KINDS);
  const { serviceArn } = service.serviceRef;
  const { roles = [] } = options;
  return {
    serviceArn: oneResource('ARN of the service', serviceArn),
    serviceName: serviceArn.replace(/^arn:.*:service\//, ''),
    roleArns: [...new Set(roles.map(({ roleArn }) => oneResource('ARN of a role', roleArn)))],
  };
}

/** A cluster of EKS as its task takes it. */
export function kubernetesCluster(cluster: aws_eks.IClusterRef): KubernetesCluster {
  requireKind('cluster', cluster, CLUSTER);
  const { clusterArn, clusterName } = cluster.clusterRef;
  return { clusterArn: oneResource('ARN of the cluster', clusterArn), clusterName: oneResource('name of the cluster', clusterName) };
}
