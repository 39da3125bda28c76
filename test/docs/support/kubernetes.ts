import { SupportedIssuer } from './intent';
import { KUBERNETES_FACTS } from '../../../src/facts';
import { KubernetesWorkflowProps } from '../../../src/issuers';
import { aks, gke, own, workflow } from '../../issuers/kubernetes/clusters';

const asking = (props: Partial<KubernetesWorkflowProps>) => (acknowledge: KubernetesWorkflowProps['acknowledge']) => workflow({ name: 'support', ...props, acknowledge });
const requirements = ['service-account'];

export const KUBERNETES_SUPPORT: SupportedIssuer = {
  facts: [KUBERNETES_FACTS],
  name: 'Kubernetes',
  asks: 'A pod asks for a token of each audience by a projected volume: whoever may create pods in the namespace chooses.',
  intents: [
    { text: 'a service account of a cluster', requirements, workflow: asking({}) },
    { text: 'one of a cluster of AKS, whose issuer ends with a slash', requirements, workflow: asking({ cluster: aks }) },
    { text: 'one of a cluster of GKE', requirements, workflow: asking({ cluster: gke }) },
    { text: 'one of a cluster of one\'s own', requirements, workflow: asking({ cluster: own }) },
  ],
  inexpressible: [
    'the branch or the stage that was deployed', 'the pod and its image, and the uid of the service account, but in a claim that is an object: admission and RBAC of the cluster hold them',
  ],
};
