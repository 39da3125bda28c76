import { deploy, pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().allowImpersonation(deploy(), 'deploy@my-project.iam.gserviceaccount.com');
