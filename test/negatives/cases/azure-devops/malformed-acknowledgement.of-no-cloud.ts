import { devopsWorkflow } from '../../connections';

export const wrong = () => devopsWorkflow({ acknowledge: [{ id: 'branch', reason: 'branch control holds it', expires: '2027-06-30' }] });
