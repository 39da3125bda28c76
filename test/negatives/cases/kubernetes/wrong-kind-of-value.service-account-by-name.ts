import { KubernetesWorkflowProps } from '../../../../src/issuers';
import { workflow } from '../../../issuers/kubernetes/clusters';

export const wrong = () => workflow({ serviceAccount: 'shop/deployer' } as unknown as KubernetesWorkflowProps);
