import { devopsWorkflow } from '../../connections';

export const wrong = () => devopsWorkflow({ requiredTemplate: 'shop/templates/deploy.yml' });
