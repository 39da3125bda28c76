import { role } from '../../../fixtures/aws-negative';

export const wrong = () => role({ description: 'Deploys production \u2014 from CI' });
