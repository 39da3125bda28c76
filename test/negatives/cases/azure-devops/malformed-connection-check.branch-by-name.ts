import { devopsWorkflow } from '../../connections';

export const wrong = () => devopsWorkflow({ branches: ['main'] });
