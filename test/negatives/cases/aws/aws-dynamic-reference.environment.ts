import { roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ environment: '{{resolve:secretsmanager:prod}}' });
