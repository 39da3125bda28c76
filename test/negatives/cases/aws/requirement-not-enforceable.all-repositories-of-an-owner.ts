import { DEPLOY, OWNER } from '../../../fixtures/aws';
import { roleFor } from '../../../fixtures/aws-negative';

export const wrong = () => roleFor({ allRepositoriesOf: OWNER, environment: 'prod', reusableWorkflow: DEPLOY, acknowledge: [] });
