import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ description: 'x'.repeat(1001) });
