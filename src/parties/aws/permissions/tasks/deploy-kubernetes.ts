import { AwsTaskPlan, needed } from './task';
import { TaskAccess } from '../../../../trust';

const KUBECONFIG = 'https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html';

/** A cluster of EKS. */
export interface KubernetesCluster {
  readonly clusterArn: string;
  /** For people. */
  readonly clusterName: string;
}

const BY_ENTRY = 'What it may do in the cluster, an access entry says: bind it to one namespace (AWS::EKS::AccessEntry, AccessScope of the type namespace). The access here is that of a deployment, since the entry is not seen.';

/**
 * `aws eks update-kubeconfig` and `aws eks get-token`. The token is a signed `sts:GetCallerIdentity`, which needs no permission; what may be
 * done in the cluster is said by an access entry.
 */
export function deployKubernetes({ clusterArn, clusterName }: KubernetesCluster): AwsTaskPlan {
  return {
    id: 'deploy-kubernetes',
    text: `reach the Kubernetes cluster ${clusterName} for deployments`,
    access: [TaskAccess.WRITE, TaskAccess.READ_CONFIGURATION],
    statements: [{
      to: 'the cluster',
      actions: [needed('eks:DescribeCluster', 'aws eks update-kubeconfig reads the address and the certificate of the cluster', KUBECONFIG)],
      resources: [clusterArn],
    }],
    warnings: [BY_ENTRY],
  };
}
