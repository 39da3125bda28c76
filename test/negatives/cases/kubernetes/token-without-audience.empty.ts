import { workflow } from '../../../issuers/kubernetes/clusters';

export const wrong = () => workflow({}).sampleTokens('');
