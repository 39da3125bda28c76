import { connection } from '../../connections';

export const wrong = () => connection({ connectionId: '90090090-0000-4000-8000-000000000001' });
