import { devopsWorkflow } from '../../connections';

export const wrong = () => devopsWorkflow({ branches: ['refs/heads/main,refs/heads/next'] });
