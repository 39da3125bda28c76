import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ roleName: 'GitHubActions' });
