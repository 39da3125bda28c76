import { KubernetesWorkflowProps } from '../../../../src/issuers';
import { workflow } from '../../../issuers/kubernetes/clusters';

export const wrong = () => workflow({ cluster: 'https://oidc.example.com' } as unknown as KubernetesWorkflowProps);
