import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ path: '/ci' });
