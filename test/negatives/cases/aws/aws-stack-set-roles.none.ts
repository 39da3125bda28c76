import { stackSet } from '../../../fixtures/aws-negative';

export const wrong = () => stackSet({ roles: [] });
