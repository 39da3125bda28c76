import { connection } from '../../connections';

export const wrong = () => connection({ name: 'deploy-*' });
