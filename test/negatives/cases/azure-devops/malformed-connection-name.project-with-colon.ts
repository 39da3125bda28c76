import { connection } from '../../connections';

export const wrong = () => connection({ project: 'Web:Shop' });
