import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ roleName: 'x'.repeat(65) });
