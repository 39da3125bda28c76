import { roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ environment: 'prod', events: ['workflow_dispatch'] });
