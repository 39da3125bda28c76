import { workflow } from '../../../issuers/kubernetes/clusters';

export const wrong = () => workflow({ acknowledge: [{ id: 'gcp/shared-identity', reason: 'both are one service', expires: '30.06.2027' }] });
