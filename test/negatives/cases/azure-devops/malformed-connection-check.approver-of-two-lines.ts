import { devopsWorkflow } from '../../connections';

export const wrong = () => devopsWorkflow({ approvers: ['kim\nlee'] });
