import { stackSet } from '../../../fixtures/aws-negative';

export const wrong = () => stackSet({ stackSetName: 'trusted_workflows' });
