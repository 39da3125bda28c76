import { stackSet } from '../../../fixtures/aws-negative';

export const wrong = () => stackSet({}).roleIn({ account: '123456789012', roleName: 'deploy' });
