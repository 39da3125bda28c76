import { KubernetesWorkflowProps } from '../../../../src/issuers';
import { workflow } from '../../../issuers/kubernetes/clusters';

export const wrong = () => workflow({ branch: 'main' } as Partial<KubernetesWorkflowProps>);
