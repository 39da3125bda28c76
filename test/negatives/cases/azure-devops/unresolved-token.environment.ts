import { devopsWorkflow } from '../../connections';

export const wrong = () => devopsWorkflow({ environment: '${TfToken[TOKEN.1]}' });
