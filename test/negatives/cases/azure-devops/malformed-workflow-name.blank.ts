import { devopsWorkflow } from '../../connections';

export const wrong = () => devopsWorkflow({ name: 'Deploy production' });
