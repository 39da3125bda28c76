import { roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ environment: 'x'.repeat(255) });
