import { deploy, pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().impersonate(deploy(), 'deploy@my-project.iam.gserviceaccount.com');
