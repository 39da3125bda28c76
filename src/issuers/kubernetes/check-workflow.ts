import { KubernetesWorkflowProps } from './workflow-props';
import { checkProps, having, listOf, PropertyKinds } from '../../internal/check-props';
import { checkAcknowledgement, checkAudiences, checkControls, checkWorkflowName, TIER_KINDS } from '../../trust';

const KINDS: PropertyKinds<KubernetesWorkflowProps> = {
  name: { write: "'production'", required: true },
  cluster: { is: having('url'), write: "KubernetesCluster.eks('eu-central-1', '...')", required: true },
  serviceAccount: { is: having('namespace', 'name', 'subject'), write: "KubernetesServiceAccount.of('shop', 'deployer')", required: true },
  audiences: { is: having(), write: "{ aws: '...' }" },
  acknowledge: { is: listOf(having('id', 'reason', 'expires')), write: "[{ id: 'gcp/shared-identity', reason: '...', expires: '2027-06-30' }]" },
  ...TIER_KINDS,
};

/** Checks what the cluster and the service account have not checked themselves. */
export function checkWorkflow(props: KubernetesWorkflowProps): void {
  checkProps('KubernetesWorkflow', props, KINDS);
  checkWorkflowName(props.name);
  checkControls(props);
  checkAudiences(props);
  (props.acknowledge ?? []).forEach(checkAcknowledgement);
}
