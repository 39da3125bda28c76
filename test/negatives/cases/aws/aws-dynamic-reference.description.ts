import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ description: 'Deploys {{resolve:ssm:/name}}' });
