import { stackSet } from '../../../fixtures/aws-negative';

export const wrong = () => stackSet({}).loginTo('123456789012', 'deploy');
