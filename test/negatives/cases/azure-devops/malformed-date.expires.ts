import { devopsWorkflow } from '../../connections';

export const wrong = () => devopsWorkflow({ acknowledge: [{ id: 'azure/branch', reason: 'branch control holds it', expires: '30.06.2027' }] });
